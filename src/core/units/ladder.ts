/**
 * The unit ladder of 15-minute codes: 8-22 minutes are 1 unit, 23-37 are 2, 38-52 are 3, then every 15.
 * Source: Pub. 100-04 chapter 5, section 20.2.C (figures in data/rules/unit-ladder.json).
 */
export interface UnitLadder {
  readonly firstUnitMinutes: number;
  readonly blockMinutes: number;
}

export interface Band {
  readonly from: number;
  readonly to: number;
}

export const unitsFor = (minutes: number, ladder: UnitLadder): number =>
  minutes < ladder.firstUnitMinutes
    ? 0
    : Math.floor((minutes - ladder.firstUnitMinutes) / ladder.blockMinutes) + 1;

/** The minutes, both inclusive, that make exactly so many units. */
export function bandOf(units: number, { firstUnitMinutes, blockMinutes }: UnitLadder): Band {
  if (units === 0) return { from: 0, to: firstUnitMinutes - 1 };
  const from = firstUnitMinutes + (units - 1) * blockMinutes;
  return { from, to: from + blockMinutes - 1 };
}

export const minutesToNextUnit = (minutes: number, ladder: UnitLadder): number =>
  bandOf(unitsFor(minutes, ladder), ladder).to + 1 - minutes;
