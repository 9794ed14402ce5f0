/**
 * What a payer pays for the lines of one day: unit amounts by its basis, then its caps, its reduction, the charge, the
 * assistant's cut and the patient's part, in that order. Every share is rounded half-up once, at the cent; nothing here
 * raises an amount.
 */
import { percentOf, shareOf, type Cents } from '../money/cents.ts';
import { capUnits, sum } from './cap-units.ts';
import type { FactValues } from './profile.ts';

export interface LineToPay {
  readonly code: string;
  readonly timed: boolean;
  readonly assisted: boolean;
  readonly charge: Cents | null;
  readonly units: number;
  /** The contract's rate of one unit; undefined where there is none, or the basis is another. */
  readonly rate: Cents | undefined;
  /** Medicare's amounts of the basis's year and place; undefined where it has no price. */
  readonly medicare: MedicareUnits | undefined;
}

export interface MedicareUnits {
  readonly full: Cents;
  /** Null where Medicare's reduction does not touch the code. */
  readonly reduced: Cents | null;
  readonly reducedUnits: number;
}

export interface TermsToPay {
  readonly basis: FactValues['fee-basis'];
  readonly reduction: FactValues['reduction'];
  readonly caps: readonly FactValues['visit-cap'][];
  readonly cut: Pick<FactValues['assistant-cut'], 'percent' | 'of'>;
  /** Undefined where nothing is known of it: then only the allowed amount is told. */
  readonly patient: FactValues['patient-part'] | undefined;
  readonly deductibleLeft: Cents;
}

export interface PaidLine {
  readonly allowed: Cents;
  readonly assistantCut: Cents;
  readonly patientOwes: Cents;
  readonly payerPays: Cents;
}

export interface PaidDay {
  /** Null for a line without a rate, and for every line where the visit or case has one amount. */
  readonly lines: readonly (PaidLine | null)[];
  readonly totals: PaidLine & { readonly copay: Cents };
  /** A line has no rate and is missing from the totals. */
  readonly partial: boolean;
}

export function payLines(lines: readonly LineToPay[], terms: TermsToPay): PaidDay {
  const { basis } = terms;
  if (basis.kind === 'visit' || basis.kind === 'case') return payVisit(lines, basis.amount, terms);
  const units = lines.map((line) => unitAmounts(line, terms));
  const counted = lines.map((line, i) => ({ ...line, units: units[i] ?? [] }));
  const best = highest(counted.map((line) => sum(line.units)));
  const paid = terms.caps.reduce<readonly (readonly Cents[])[]>(
    (kept, cap) =>
      capUnits(
        counted.map((line, i) => ({ ...line, units: kept[i] ?? [] })),
        cap,
      ),
    counted.map((line) => line.units),
  );
  const allowed = paid.map((amounts, i) => {
    const reduced = reduceLine(sum(amounts), i === best, terms.reduction);
    const charge = lines[i]?.charge ?? null;
    return basis.lesserOfCharge && charge !== null ? Math.min(charge, reduced) : reduced;
  });
  return settle(
    lines.map((line, i) =>
      units[i] === undefined ? null : { assisted: line.assisted, allowed: allowed[i] ?? 0 },
    ),
    terms,
  );
}

/** Undefined where the line has no rate. */
function unitAmounts(
  { units, rate, medicare }: LineToPay,
  { basis, reduction }: TermsToPay,
): readonly Cents[] | undefined {
  const reducible = reduction.kind === 'cms' && medicare !== undefined && medicare.reduced !== null;
  const reducedUnits = reducible ? medicare.reducedUnits : 0;
  if (basis.kind === 'percent-of-medicare') {
    if (medicare === undefined) return undefined;
    const at = (amount: Cents): Cents => shareOf(amount, basis.share, whole);
    return unitsOf(units, reducedUnits, at(medicare.full), at(medicare.reduced ?? medicare.full));
  }
  if (rate === undefined) return undefined;
  // CMS's reduction on another schedule: the rate falls as Medicare's own price of the code does.
  const reduced = reducible && medicare.full > 0 ? shareOf(rate, medicare.reduced ?? 0, medicare.full) : rate;
  return unitsOf(units, reducedUnits, rate, reduced);
}

/** In hundredths of a percent. */
const whole = 10_000;

const unitsOf = (units: number, reducedUnits: number, full: Cents, reduced: Cents): readonly Cents[] =>
  Array.from({ length: units }, (_, i) => (i < units - reducedUnits ? full : reduced));

const reduceLine = (amount: Cents, first: boolean, reduction: FactValues['reduction']): Cents =>
  reduction.kind === 'second-percent' && !first ? percentOf(amount, reduction.percent) : amount;

/** The first of the best paid lines, before any cap. */
const highest = (amounts: readonly Cents[]): number => amounts.indexOf(Math.max(...amounts));

/** One amount for the day, whatever its lines are; cut as a whole where an assistant furnished all of it. */
function payVisit(lines: readonly LineToPay[], amount: Cents, terms: TermsToPay): PaidDay {
  const charges = lines.map(({ charge }) => charge);
  const charged = charges.some((charge) => charge === null)
    ? Infinity
    : sum(charges.map((charge) => charge ?? 0));
  const allowed = terms.basis.lesserOfCharge ? Math.min(amount, charged) : amount;
  const assisted = lines.length > 0 && lines.every((line) => line.assisted);
  const { totals } = settle([{ assisted, allowed }], terms);
  return { lines: lines.map(() => null), totals, partial: false };
}

interface AllowedLine {
  readonly assisted: boolean;
  readonly allowed: Cents;
}

/**
 * The cut of the allowed amount first, then a cap of dollars in the order of the lines; of what is left the deductible,
 * then coinsurance; the copay once, of what is left of the visit.
 */
function settle(
  lines: readonly (AllowedLine | null)[],
  { cut, caps, patient, deductibleLeft }: TermsToPay,
): PaidDay {
  let left = deductibleLeft;
  let underCap = Math.min(...caps.filter(({ per }) => per === 'dollars').map(({ most }) => most), Infinity);
  const paid = lines.map((line): PaidLine | null => {
    if (line === null) return null;
    const ofAllowed = line.assisted && cut.of === 'allowed' ? percentOf(line.allowed, cut.percent) : 0;
    const allowed = Math.min(line.allowed - ofAllowed, underCap);
    underCap -= allowed;
    const deductible = Math.min(allowed, left);
    left -= deductible;
    const patientOwes = deductible + percentOf(allowed - deductible, patient?.coinsurance ?? 0);
    const part = allowed - patientOwes;
    const ofPart = line.assisted && cut.of === 'payer-part' ? percentOf(part, cut.percent) : 0;
    return { allowed, assistantCut: ofAllowed + ofPart, patientOwes, payerPays: part - ofPart };
  });
  const total = (of: (line: PaidLine) => Cents): Cents =>
    sum(paid.map((line) => (line === null ? 0 : of(line))));
  const payerPays = total((line) => line.payerPays);
  const copay = Math.min(patient?.copay ?? 0, payerPays);
  return {
    lines: paid,
    totals: {
      allowed: total((line) => line.allowed),
      assistantCut: total((line) => line.assistantCut),
      patientOwes: total((line) => line.patientOwes) + copay,
      payerPays: payerPays - copay,
      copay,
    },
    partial: paid.includes(null),
  };
}
