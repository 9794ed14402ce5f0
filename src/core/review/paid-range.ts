/**
 * What Medicare may pay where it is not one amount: CMS does not publish which line of a code shared with an
 * assistant keeps the full unit, and a line with GA (notice on file) is paid only if found necessary.
 */
import type { Cents } from '../money/cents.ts';
import type { ComputedDay } from './compute-day.ts';

export interface PaidRange {
  readonly low: Cents;
  readonly high: Cents;
}

/** Of one line, or of the whole day where no line is named; undefined where it is one amount. */
export function paidRange(
  { lines, coverage, estimate, otherWay }: ComputedDay,
  line?: number,
): PaidRange | undefined {
  if (estimate === undefined) return undefined;
  const chosen = (i: number): boolean => line === undefined || line === i;
  const sum = (of: typeof estimate, counts: (i: number) => boolean): Cents =>
    of.lines.reduce(
      (paid, each, i) => paid + (chosen(i) && counts(i) ? (each?.shares.medicarePaid ?? 0) : 0),
      0,
    );
  const isSure = (i: number): boolean => coverage[i]?.liability !== 'patient-if-denied';
  const ways = [estimate, ...(otherWay === undefined ? [] : [otherWay])];
  const low = Math.min(...ways.map((way) => sum(way, isSure)));
  const high = Math.max(...ways.map((way) => sum(way, () => true)));
  const open = otherWay !== undefined || lines.some((_, i) => chosen(i) && !isSure(i));
  return open ? { low, high } : undefined;
}
