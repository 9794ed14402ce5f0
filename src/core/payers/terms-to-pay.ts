/** A payer's terms as payLines takes them: the basis it pays by, and everything that acts on it. */
import type { Cents } from '../money/cents.ts';
import { placeOfKey, type Place } from '../places/place.ts';
import type { RulesInForce } from '../ports.ts';
import { ofTopic } from './in-force.ts';
import type { TermsToPay } from './pay-lines.ts';
import type { FactValues } from './profile.ts';
import { termOf, type PayerTerms } from './terms.ts';

/** Imported rates are a table though nobody said so. */
const basisOf = (terms: PayerTerms): FactValues['fee-basis'] | undefined =>
  termOf(terms, 'fee-basis')?.fact.value ??
  (terms.hasRates ? { kind: 'table', lesserOfCharge: false } : undefined);

/** Undefined where nothing is held of what it pays. What nobody said of reduction or cut takes nothing. */
export function termsToPay(terms: PayerTerms, deductibleLeft: Cents): TermsToPay | undefined {
  const basis = basisOf(terms);
  return (
    basis && {
      ...{ basis, deductibleLeft },
      caps: ofTopic(terms.facts, 'visit-cap').map(({ fact }) => fact.value),
      reduction: termOf(terms, 'reduction')?.fact.value ?? { kind: 'none' },
      cut: termOf(terms, 'assistant-cut')?.fact.value ?? { percent: 0, of: 'allowed' },
      patient: termOf(terms, 'patient-part')?.fact.value,
    }
  );
}

/** Whose Medicare a contract pays a percent of: its own year's and place's where it names them, else the day's. */
export function medicareOf(
  basis: FactValues['fee-basis'],
  terms: PayerTerms,
  of: { readonly inForce: RulesInForce; readonly place: Place },
): { readonly inForce: RulesInForce; readonly place: Place } {
  if (basis.kind !== 'percent-of-medicare') return of;
  const { year, locality } = basis;
  return {
    inForce: year === null ? of.inForce : terms.rulesOfYear(year),
    place: locality === null ? of.place : placeOfKey(locality),
  };
}
