/**
 * Medically unlikely edits: the most units of a code a day. MAI 1 tests each line; 2 is a day limit from
 * policy; 3 a day limit from clinical data. A limit is a claims edit, never a coverage allowance.
 * Sources: First Coast and Palmetto pages on medically unlikely edits.
 */
export interface UnitLimit {
  readonly units: number;
  readonly adjudication: '1' | '2' | '3';
}

/** Units that pass the limit, line by line or added over the day; undefined where all lie within. */
export function unitsPast(limit: UnitLimit, lineUnits: readonly number[]): number | undefined {
  const tested =
    limit.adjudication === '1' ? Math.max(0, ...lineUnits) : lineUnits.reduce((sum, units) => sum + units, 0);
  return tested > limit.units ? tested : undefined;
}
