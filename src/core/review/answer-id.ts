/** Same question, same defaults, same data: the same answer id, wherever it was asked. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import { fingerprint } from '../sources/fingerprint.ts';

export function answerId(day: ClaimDay, { date, feeSchedule, ptp, mue }: RulesInForce): string {
  const tables = [feeSchedule?.rvu, feeSchedule?.gpci, ptp, mue].map((table) => table?.release.sha256 ?? '-');
  return fingerprint(JSON.stringify([date, tables, sortedKeys(day)]));
}

/** Objects with their keys in order, so that how a day was put together does not matter. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortedKeys(each)]);
}
