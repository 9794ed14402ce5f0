/** What was used of the year and what today adds, against the KX threshold: the sum, and whether KX is needed. */
import { spokenDollars, type Cents } from '../../core/money/cents.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import type { CompareQuestion } from './question.ts';

export function explainThreshold({ facts = {} }: CompareQuestion, { rules, date }: RulesInForce): Reply {
  const { kxThreshold } = rules;
  const { therapyToDate, occupationalToDate, allowedToday } = facts;
  const year = date.slice(0, 4);
  const sums: readonly Sum[] = [
    ...(therapyToDate === undefined ? [] : [sumOf(therapyToDate, allowedToday)]),
    // Beside PT what today adds is PT's.
    ...(occupationalToDate === undefined
      ? []
      : [sumOf(occupationalToDate, therapyToDate === undefined ? allowedToday : undefined, 'OT')]),
  ];
  if (kxThreshold === undefined)
    return sentence(
      `${sums.map(({ said }) => said).join('; ')}. I do not hold the KX threshold of ${year}: CMS announces it`,
    );
  const limit = `$${spokenDollars(kxThreshold.value)}`;
  const verdict = ({ total, said, of }: Sum): string =>
    total > kxThreshold.value
      ? `${said}${of} is past ${limit}`
      : `${said}${of} is $${spokenDollars(kxThreshold.value - total)} under ${limit}`;
  const past = sums.some(({ total }) => total > kxThreshold.value);
  const text = past
    ? 'KX only if the note supports that the care is still necessary; else it denies. PT and speech count together, OT apart.'
    : 'PT and speech count together, OT apart; allowed amounts at every provider count.';
  return {
    ...sentence(
      `${past ? 'Yes, add KX' : 'No KX yet'}: ${sums.map(verdict).join('; ')}, the KX threshold of ${year}`,
    ),
    blocks: [{ kind: 'paragraph', line: [plain(text)] }],
    sources: kxThreshold.basis === 'believed' ? [] : [kxThreshold.citation],
    confidence: gradeOf(
      [{ grade: 'medium', reason: 'The amounts as told.', raisedBy: "the year's total at the MAC" }],
      [],
    ),
  };
}

interface Sum {
  readonly total: Cents;
  readonly said: string;
  readonly of: string;
}

function sumOf(before: Cents, today: Cents = 0, plan?: string): Sum {
  const total = before + today;
  const added = today === 0 ? '' : `$${spokenDollars(before)} + $${spokenDollars(today)} = `;
  return { total, said: `${added}$${spokenDollars(total)}`, of: plan === undefined ? '' : ` of ${plan}` };
}
