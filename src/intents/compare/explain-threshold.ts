/** What was used of the year and what today adds, against the KX threshold: the sum, and whether KX is needed. */
import { spokenDollars } from '../../core/money/cents.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import type { CompareQuestion } from './question.ts';

export function explainThreshold({ facts }: CompareQuestion, { rules, date }: RulesInForce): Reply {
  const { kxThreshold } = rules;
  const before = facts?.therapyToDate ?? 0;
  const today = facts?.allowedToday ?? 0;
  const total = before + today;
  const sum = `$${spokenDollars(before)} + $${spokenDollars(today)} = $${spokenDollars(total)}`;
  const year = date.slice(0, 4);
  if (kxThreshold === undefined)
    return sentence(`${sum}. I do not hold the KX threshold of ${year}: CMS announces it`);
  const limit = `$${spokenDollars(kxThreshold.value)}, the KX threshold of ${year}`;
  const past = total > kxThreshold.value;
  const text = past
    ? 'Only if the note supports that the care is still necessary; else it denies. PT and speech count together, OT apart.'
    : 'PT and speech count together, OT apart; allowed amounts at every provider count.';
  return {
    ...sentence(past ? `Yes, add KX: ${sum} is past ${limit}` : `No KX yet: ${sum} is not past ${limit}`),
    blocks: [{ kind: 'paragraph', line: [plain(text)] }],
    sources: kxThreshold.basis === 'believed' ? [] : [kxThreshold.citation],
    confidence: gradeOf(
      [{ grade: 'medium', reason: 'Both amounts as told.', raisedBy: "the year's total at the MAC" }],
      [],
    ),
  };
}
