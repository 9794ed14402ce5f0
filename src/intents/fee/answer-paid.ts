/** What came against what was expected: the amounts side by side, and what would explain the difference. */
import { dollars, spokenDollars, type Cents } from '../../core/money/cents.ts';
import { parseDecimal } from '../../core/money/decimal.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { explainPaid, type PaidExplained } from '../../core/review/explain-paid.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';

/** `answered`: the day as reviewed, whose words give way to the comparison. */
export function answerPaid(answered: Answer, received: string, { reference }: Circumstances): Answer {
  const { day } = answered;
  const came = parseDecimal(received, 2);
  if (day === null || came === undefined) return answered;
  const explained = explainPaid(day.day, came, day.inForce, reference.places.localities);
  return { ...answered, reply: compared(answered.reply, day, came, explained) };
}

function compared(reply: Reply, day: ReviewedDay, came: Cents, explained: PaidExplained): Reply {
  const { expected, allowed, causes } = explained;
  if (expected === null || allowed === null) {
    const line = [plain('The day has no whole price here, so there is nothing to compare with.')];
    return { ...reply, blocks: [{ kind: 'paragraph', line }, ...reply.blocks] };
  }
  const off = came - expected;
  const by =
    off === 0 ? 'as expected' : `$${spokenDollars(Math.abs(off))} ${off > 0 ? 'more' : 'less'} than expected`;
  const patient = day.computed.estimate?.totals;
  const facts = [
    { label: 'Came', value: `$${spokenDollars(came)}` },
    { label: 'Expected from Medicare', value: `$${spokenDollars(expected)}` },
    { label: 'Allowed', value: `$${spokenDollars(allowed)}` },
    {
      label: 'Patient share',
      value: `$${dollars((patient?.coinsurance ?? 0) + (patient?.deductible ?? 0))}`,
    },
  ];
  return {
    ...reply,
    headline: `$${spokenDollars(came)} came, ${by}`,
    blocks: [{ kind: 'facts', facts }, ...causesIn(causes)],
    details: [...reply.blocks, ...reply.details],
    tip: [
      plain(
        'The remittance says it in its CARC codes: 59 reduction, 253 sequestration, 45 the fee schedule.',
      ),
    ],
  };
}

const mostCauses = 5;

function causesIn(causes: PaidExplained['causes']): Block[] {
  if (causes.length === 0) {
    const none =
      'No usual cause gives this amount: not the reductions, sequestration, deductible, place or QP status.';
    return [
      { kind: 'notice', severity: 'warning', line: [plain(`${none} Compare the remittance line by line.`)] },
    ];
  }
  const title = causes.length === 1 ? 'What explains it' : 'Any of these would explain it';
  const more =
    causes.length > mostCauses ? [`and ${causes.length - mostCauses} other places with the same amount`] : [];
  return [{ kind: 'steps', title, steps: [...causes.slice(0, mostCauses).map(({ why }) => why), ...more] }];
}
