/** Same question, same defaults, same data: the same answer id, wherever it was asked. */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import { codesOf } from '../claim/codes-of.ts';
import { feeTablesOf, limitTablesOf, pairTablesOf } from '../reference/tables-used.ts';
import { fingerprintOf } from '../sources/fingerprint.ts';

export function answerId(day: ClaimDay, inForce: RulesInForce): string {
  const codes = codesOf(day.lines);
  const { gpci } = inForce.feeSchedule ?? {};
  const used = [
    feeTablesOf(codes, inForce),
    gpci === undefined ? [] : [gpci],
    pairTablesOf(codes, inForce),
    limitTablesOf(codes, inForce),
  ];
  const tables = used.map((each) => each.map(({ release }) => release.sha256));
  const { terms } = day;
  return fingerprintOf([inForce.date, tables, terms === undefined ? day : { ...day, terms: terms.mark }]);
}
