/**
 * Why the allowed amounts of a day are what they are: the day is priced again under one circumstance after the other,
 * and within each every line may hold another share of the multiple-procedure reduction or fewer units. The reading
 * with the fewest changes wins. One cent a line is rounding.
 */
import { dollars, type Cents } from '../money/cents.ts';
import type { Circumstance } from './circumstances.ts';
import type { Cause } from './line-outcome.ts';
import { allowedOf, priceRemit, type LineSent, type Pricing } from './price-remit.ts';

export interface LineAllowed extends LineSent {
  readonly allowed: Cents;
  readonly unitsPaid: number;
}

export interface AllowedReading {
  readonly causes: readonly Cause[];
  /** Empty where the amount is as expected. */
  readonly why: string;
}

interface Reading {
  readonly lines: readonly (AllowedReading | undefined)[];
  readonly cost: number;
}

const asExpected: AllowedReading = { causes: [], why: '' };
const oneCent = 1;
/** An unexplained line is worse than any two changes. */
const unexplainedCost = 3;

export function explainAllowed(
  lines: readonly LineAllowed[],
  told: Pricing,
  others: Iterable<Circumstance>,
): readonly (AllowedReading | undefined)[] {
  let best = readUnder(lines, { cause: undefined, say: '', pricing: told, farFetched: false });
  if (best.cost <= 1) return best.lines;
  for (const circumstance of others) {
    if (circumstance.farFetched && (lines.length < 2 || !isOpen(best))) continue;
    const reading = readUnder(lines, circumstance);
    if (reading.cost < best.cost && !(circumstance.farFetched && isOpen(reading))) best = reading;
    if (best.cost <= 1) break;
  }
  return best.lines;
}

const isOpen = ({ lines }: Reading): boolean => lines.includes(undefined);

function readUnder(
  lines: readonly LineAllowed[],
  { cause, say, pricing, farFetched }: Circumstance,
): Reading {
  const tolerance = farFetched ? 0 : oneCent;
  const expected = allowedOf(priceRemit(lines, pricing));
  const global: AllowedReading = cause === undefined ? asExpected : { causes: [cause], why: say };
  let cost = cause === undefined ? 0 : 1;
  const read = lines.map((line, i): AllowedReading | undefined => {
    const amount = expected[i] ?? null;
    if (amount !== null && Math.abs(amount - line.allowed) <= tolerance)
      return cause === undefined ? asExpected : { ...global, why: `${say}: ${dollars(line.allowed)}` };
    const own = farFetched ? undefined : readLine(lines, i, pricing, tolerance);
    if (own === undefined) {
      cost += unexplainedCost;
      return undefined;
    }
    cost += own.causes.length;
    const why = [global.why, own.why].filter((each) => each !== '').join(', and ');
    return { causes: [...global.causes, ...own.causes], why };
  });
  return { lines: read, cost };
}

/** One line whose amount is not the usual one of its day. */
function readLine(
  lines: readonly LineAllowed[],
  at: number,
  pricing: Pricing,
  tolerance: Cents,
): AllowedReading | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const unreduced = { ...pricing, rates: { ...pricing.rates, reducedPe: 100 } };
  const fits = (amount: Cents | null | undefined): boolean =>
    amount !== null && amount !== undefined && Math.abs(amount - line.allowed) <= tolerance;
  const told = dollars(line.allowed);
  for (let units = line.units; units > 0; units -= 1) {
    const sent = lines.map((each, i) => (i === at ? { ...each, units } : each));
    const allowedAt = (of: Pricing, holder?: number): Cents | null | undefined =>
      allowedOf(priceRemit(sent, of, holder))[at];
    const fewer: Cause[] = units < line.units ? ['unit-limit'] : [];
    const said = (words: string, causes: readonly Cause[]): AllowedReading => ({
      causes: [...fewer, ...causes],
      why: `${fewer.length > 0 ? `${units} of ${line.units} units allowed${words === '' ? '' : ', '}` : ''}${words}: ${told}`,
    });
    if (units < line.units && fits(allowedAt(pricing))) return said('', []);
    if (fits(allowedAt(pricing, noLine)))
      return said('every unit reduced, as if another line held the full unit', ['mppr']);
    if (fits(allowedAt(pricing, at))) return said('one unit kept whole beside another full unit', ['mppr']);
    if (fits(allowedAt(unreduced))) return said('no unit reduced for multiple procedures', ['mppr']);
  }
  return undefined;
}

/** No line of the day keeps the full unit. */
const noLine = -1;
