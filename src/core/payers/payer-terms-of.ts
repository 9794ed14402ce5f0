/** The terms of a payer by any of its names, and the unit rule they count by where the program knows that rule. */
import type { ClaimDay, UnitRule } from '../claim/claim-day.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { ReferenceData } from '../ports.ts';
import { findProfiles } from './find-profile.ts';
import type { PayerProfile } from './profile.ts';
import { termOf, termsOf, type PayerTerms } from './terms.ts';

export interface TermsAsked {
  /** As typed, and as lists of payers call it. */
  readonly names: readonly string[];
  readonly reference: Pick<ReferenceData, 'on' | 'payerPolicies'>;
  /** The team's own. */
  readonly payers: readonly PayerProfile[];
  readonly service: ServiceDate;
  readonly today: ServiceDate;
}

export interface HeldTerms {
  readonly terms: PayerTerms;
  readonly rule?: UnitRule;
}

export function payerTermsOf({
  names,
  reference,
  payers,
  service,
  today,
}: TermsAsked): HeldTerms | undefined {
  const [own] = findProfiles(payers, { names });
  const shipped = findProfiles(reference.payerPolicies, { names });
  // Of payers of one name in several states or products none is meant more than another.
  const fits = own === undefined ? shipped.length === 1 : true;
  const same = shipped.filter(
    ({ product, state }) =>
      own === undefined || (product === own.product && (state === undefined || state === own.state)),
  );
  const profiles = [...(own === undefined ? [] : [own]), ...(fits ? same : [])];
  const terms = termsOf(profiles, { service, today }, reference.on);
  if (terms === undefined) return undefined;
  const rule = termOf(terms, 'unit-rule')?.fact.value.rule;
  if (rule === undefined || rule === 'other') return { terms };
  return { terms, rule: rule === 'cms' ? 'cms' : 'ama' };
}

/** A day whose payer was read before its terms were: the payer's rule is no assumption any more. */
export const underTerms = (day: ClaimDay, { terms, rule }: HeldTerms): ClaimDay =>
  rule === undefined || !day.assumed.includes('rule')
    ? { ...day, terms }
    : { ...day, terms, rule, assumed: day.assumed.filter((fact) => fact !== 'rule') };
