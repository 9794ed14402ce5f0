/** The same lines at several payers side by side: units, modifiers, what each pays, and the difference from the first. */
import { spokenDollars, type Cents } from '../../core/money/cents.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { reviewDay, type ReviewedDay } from '../../core/review/review-day.ts';
import { plural } from '../../core/words/english.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf, type AboutDay } from '../answering/claim-day-of.ts';
import { modifiersToBill } from '../reply-parts/day/modifiers-to-bill.ts';

/** Undefined where the place is unclear or fewer than two payers are named: then one is asked about alone. */
export function comparePayers(
  about: AboutDay,
  payers: readonly string[],
  asked: Circumstances,
): Reply | undefined {
  const days = payers.flatMap((payer) => {
    const read = claimDayOf({ ...about, payer }, asked);
    return read.kind === 'day' ? [reviewDay(read.day, read.inForce)] : [];
  });
  const [first] = days;
  if (first === undefined || days.length < 2 || days.length < payers.length) return undefined;
  const amounts = days.map(expected);
  const rows = days.map((reviewed, i) => rowOf(reviewed, amounts[i], amounts[0]));
  const standIns = days.filter((reviewed) => isStandIn(reviewed));
  const best = amounts.indexOf(Math.max(...amounts.map((each) => each ?? -1)));
  return {
    headline:
      standIns.length > 0
        ? `${plural(days.length, 'payer')} side by side; Medicare's rates stand in for ${standIns.length}`
        : `${days[best]?.day.payer.name ?? ''} allows most: $${spokenDollars(amounts[best] ?? 0)}`,
    blocks: [
      { kind: 'table', columns: ['Payer', 'Units', 'Modifiers', 'Expected', 'Difference'], rows },
      ...standIns.map(({ day }): Block => ({
        ...{ kind: 'notice', severity: 'warning' },
        line: [plain(`${day.payer.name}: no rates are held, so Medicare's stand in.`)],
      })),
      ...days.flatMap(({ findings }) =>
        findings
          .filter(({ kind }) => kind === 'contract-expired')
          .map(({ message }): Block => ({ kind: 'notice', severity: 'warning', line: [plain(message)] })),
      ),
    ],
    ...{ details: [], tip: null, sources: [], followUps: [] },
    confidence: worst(days),
    basis: `Date of service ${first.inForce.date}. Estimate, not a guarantee.`,
  };
}

const isStandIn = ({ day, payer }: ReviewedDay): boolean =>
  day.payer.kind !== 'medicare' && payer?.paid === undefined;

const expected = ({ payer, computed }: ReviewedDay): Cents | undefined =>
  payer?.paid?.totals.allowed ?? computed.estimate?.totals.allowed;

function rowOf(
  reviewed: ReviewedDay,
  amount: Cents | undefined,
  first: Cents | undefined,
): readonly string[] {
  const { day, computed } = reviewed;
  const units = computed.lines.reduce((sum, line) => sum + line.units, 0);
  const modifiers = modifiersToBill(reviewed).join(', ');
  const apart = amount === undefined || first === undefined ? undefined : amount - first;
  const sign = (apart ?? 0) > 0 ? '+' : '';
  return [
    `${day.payer.name}${isStandIn(reviewed) ? ' (Medicare rates)' : ''}`,
    `${units} (${day.rule === 'ama' ? 'AMA' : 'CMS'})`,
    modifiers === '' ? '-' : modifiers,
    amount === undefined ? '-' : spokenDollars(amount),
    apart === undefined ? '-' : `${sign}${spokenDollars(apart)}`,
  ];
}

function worst(days: readonly ReviewedDay[]): ReviewedDay['confidence'] | null {
  const order = ['low', 'medium', 'high'] as const;
  for (const grade of order) {
    const found = days.find(({ confidence }) => confidence.grade === grade);
    if (found !== undefined) return found.confidence;
  }
  return null;
}
