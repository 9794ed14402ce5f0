/**
 * A cap of units, codes or timed minutes: which units are paid. The best paid are kept, so the figure is the most the
 * cap allows; a cap of dollars acts on the amounts (pay-lines.ts).
 */
import type { Cents } from '../money/cents.ts';
import type { FactValues } from './profile.ts';

export interface CappedLine {
  readonly code: string;
  readonly timed: boolean;
  /** Of each unit, in the order of the line. */
  readonly units: readonly Cents[];
}

/** The units of each line that are still paid. */
export function capUnits(
  lines: readonly CappedLine[],
  { per, most }: FactValues['visit-cap'],
): readonly (readonly Cents[])[] {
  switch (per) {
    case 'dollars':
      return lines.map(({ units }) => units);
    case 'units':
      return keepBest(lines, most, () => true);
    case 'minutes':
      return keepBest(
        lines,
        Math.floor((most + blockMinutes - firstUnitMinutes) / blockMinutes),
        ({ timed }) => timed,
      );
    case 'codes': {
      const totals = new Map<string, Cents>();
      for (const { code, units } of lines) totals.set(code, (totals.get(code) ?? 0) + sum(units));
      const kept = [...totals].sort(([, a], [, b]) => b - a).slice(0, most);
      const codes = new Set(kept.map(([code]) => code));
      return lines.map(({ code, units }) => (codes.has(code) ? units : []));
    }
  }
}

/** A unit is earned from its 8th minute on, as everywhere (units/ladder.ts). */
const [blockMinutes, firstUnitMinutes] = [15, 8];

function keepBest(
  lines: readonly CappedLine[],
  most: number,
  counts: (line: CappedLine) => boolean,
): readonly (readonly Cents[])[] {
  const ranked = lines
    .flatMap((line, at) => (counts(line) ? line.units.map((amount) => ({ at, amount })) : []))
    .sort((a, b) => b.amount - a.amount);
  const kept = ranked.slice(0, most);
  return lines.map((line, at) =>
    counts(line) ? kept.filter((unit) => unit.at === at).map(({ amount }) => amount) : line.units,
  );
}

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, each) => total + each, 0);
