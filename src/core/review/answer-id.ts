/** Same question, same defaults, same data: the same answer id, wherever it was asked. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import { fingerprintOf } from '../sources/fingerprint.ts';

export function answerId(day: ClaimDay, { date, feeSchedule, ptp, mue }: RulesInForce): string {
  const tables = [feeSchedule?.rvu, feeSchedule?.gpci, ptp, mue].map((table) => table?.release.sha256 ?? '-');
  return fingerprintOf([date, tables, day]);
}
