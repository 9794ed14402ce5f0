/**
 * 59 and the X modifiers open an NCCI edit and do nothing else: said where no edit stands between the codes of the
 * day. Where no table reaches the date, that nothing was checked is said instead (Pub. 100-04 chapter 23; NCCI manual
 * chapter 1).
 */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import { pairSource } from '../../edits/edits-at.ts';
import type { RulesInForce } from '../../ports.ts';
import { somePairUnheld } from '../../reference/tables-used.ts';
import { list } from '../../words/english.ts';
import type { ClaimLine } from '../claim-lines.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';
import type { PairOfDay } from '../pairs-of-day.ts';

const separating: ReadonlySet<string> = new Set(['59', 'XE', 'XS', 'XP', 'XU']);

const isMarked = ({ modifiers }: ClaimLine): boolean => modifiers.some((each) => separating.has(each));

export function separatingFindings(
  day: ClaimDay,
  { lines }: ComputedDay,
  pairs: readonly PairOfDay[],
  { ptp, date, feeSchedule }: RulesInForce,
): Finding[] {
  const isLater = ptp === undefined || ptp.release.firstDay > date;
  if (day.payer.kind === 'other' || (!isLater && !lines.some(isMarked))) return [];
  const codes = codesOf(lines.filter(({ units }) => units > 0));
  if (codes.length < 2) return [];
  const tooEarly = ptp !== undefined && isLater && somePairUnheld(codes, { ptp });
  if (ptp === undefined || tooEarly) {
    const message = `No NCCI table reaches back to ${date}: bundling was not checked. Import that quarter's PTP file from CMS with "unitwise data import".`;
    return [{ kind: 'bundling-not-checked', severity: 'warning', codes, message }];
  }
  const edited = new Set(pairs.flatMap(({ codes: both, verdict }) => (verdict.kind === 'edit' ? both : [])));
  return lines.flatMap(({ code, modifiers }): Finding[] => {
    const marks = modifiers.filter((each) => separating.has(each));
    const alone = lines.filter((line) => line.code === code).length === 1;
    const known = feeSchedule?.relativeValues(code) !== undefined;
    if (marks.length === 0 || !alone || !known || edited.has(code)) return [];
    // No edit stands only where a table speaks of every pair.
    if (codes.some((each) => each !== code && ptp.of(code, each) === undefined)) return [];
    const others = list(codes.filter((each) => each !== code));
    const message = `${list(marks)} on ${code} is not needed: no edit stands between it and ${others}, and it opens nothing else. Leave it off.`;
    return [
      {
        ...{ kind: 'modifier-not-needed', severity: 'warning', codes: [code], message, label: 'NCCI edit' },
        citation: {
          source: pairSource(ptp.release),
          locator: `${code}: no row in force`,
        },
      },
    ];
  });
}
