/** Words a comparison: which pays more and by how much first, then each side in a row. */
import { dollars, spokenDollars, type Cents } from '../../core/money/cents.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { notPaidInWords } from '../../core/review/findings/coverage-findings.ts';
import { proposedFindings } from '../../core/review/findings/proposed-findings.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import { list, plural } from '../../core/words/english.ts';
import type { CompareQuestion } from './question.ts';
import type { Side } from './sides.ts';

/** What the sides are measured by: people differ in what Medicare pays, all others in what it allows. */
function amountOf({ of }: CompareQuestion, { computed, inForce }: Side): Cents | undefined {
  const { estimate } = computed;
  if (inForce.feeSchedule === undefined || estimate === undefined || estimate.partial) return undefined;
  return of === 'people' ? estimate.totals.medicarePaid : estimate.totals.allowed;
}

const unitsOf = ({ computed }: Side): number => computed.lines.reduce((sum, line) => sum + line.units, 0);

export function explainCompare(question: CompareQuestion, sides: readonly Side[]): Reply {
  const notPaid = sides.flatMap(({ day, computed }) => notPaidInWords(day, computed) ?? []);
  const headline = question.of === 'rules' ? ruleHeadline(sides) : moneyHeadline(question, sides);
  return {
    headline: [...new Set(notPaid), headline].join(' · '),
    blocks: [table(question, sides), ...notes(question, sides)],
    details: [],
    tip: null,
    sources: sides.flatMap(({ inForce, computed }) =>
      inForce.feeSchedule === undefined
        ? []
        : [
            {
              source: inForce.feeSchedule.rvu.release.name,
              locator: list([...new Set(computed.lines.map(({ code }) => code))]),
            },
          ],
    ),
    confidence: gradeOf(doubtsOf(question, sides), []),
    basis: basisOf(question, sides),
    followUps: [],
  };
}

function ruleHeadline(sides: readonly Side[]): string {
  const said = sides.map((side) => `${side.label} ${plural(unitsOf(side), 'unit')}`);
  const same = new Set(sides.map(unitsOf)).size === 1;
  return same ? `The same by both rules: ${said.join(', ')}` : said.join(', ');
}

function moneyHeadline(question: CompareQuestion, sides: readonly Side[]): string {
  const priced = sides.flatMap((side) => {
    const amount = amountOf(question, side);
    return amount === undefined ? [] : [{ label: side.label, amount }];
  });
  const without = sides.filter((side) => amountOf(question, side) === undefined);
  if (without.length > 0) {
    const known = priced.map(({ label, amount }) => `${label} $${spokenDollars(amount)}`);
    return [`No price for ${list(without.map(({ label }) => label))}`, ...known].join(' · ');
  }
  const sorted = [...priced].sort((a, b) => b.amount - a.amount);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'Nothing to compare';
  if (first.amount === last.amount)
    return `The same: $${spokenDollars(first.amount)} ${measure(question)} ${sides.length === 2 ? 'either way' : 'each'}`;
  const apart = spokenDollars(first.amount - last.amount);
  if (question.of === 'people')
    return `With an assistant Medicare pays $${apart} less: $${spokenDollars(last.amount)} against $${spokenDollars(first.amount)}`;
  if (question.of === 'years' || question.of === 'changes') {
    const [from, to] = [priced[0], priced.at(-1)];
    const up = (to?.amount ?? 0) > (from?.amount ?? 0);
    return `${up ? 'Up' : 'Down'} $${apart}: $${spokenDollars(to?.amount ?? 0)} in ${to?.label ?? ''}, $${spokenDollars(from?.amount ?? 0)} in ${from?.label ?? ''}`;
  }
  const most = sorted.length > 2 ? 'most' : 'more';
  return `${first.label} pays ${most}: $${spokenDollars(first.amount)} allowed, $${apart} more than ${last.label} at $${spokenDollars(last.amount)}`;
}

const measure = ({ of }: CompareQuestion): string => (of === 'people' ? "of Medicare's money" : 'allowed');

function table(question: CompareQuestion, sides: readonly Side[]): Block {
  const base = sides[0] && amountOf(question, sides[0]);
  const rows = sides.map((side, i) => {
    const totals = amountOf(question, side) === undefined ? undefined : side.computed.estimate?.totals;
    const amount = amountOf(question, side);
    const apart =
      i === 0 || base === undefined || amount === undefined ? '' : differenceInWords(amount - base);
    const label = side.inForce.therapyCode(side.label as never)?.label;
    return [
      label === undefined ? side.label : `${side.label} ${label}`,
      String(unitsOf(side)),
      totals === undefined ? '-' : dollars(totals.allowed),
      totals === undefined ? '-' : dollars(totals.medicarePaid),
      apart,
    ];
  });
  return { kind: 'table', columns: ['', 'Units', 'Allowed', 'Medicare pays', 'Against the first'], rows };
}

const differenceInWords = (cents: Cents): string =>
  cents === 0 ? 'the same' : `$${spokenDollars(Math.abs(cents))} ${cents > 0 ? 'more' : 'less'}`;

function notes(question: CompareQuestion, sides: readonly Side[]): Block[] {
  const reducible = sides.some(({ computed }) =>
    computed.estimate?.lines.some((line) => (line?.reducedUnit ?? null) !== null),
  );
  const alone = question.of === 'codes' && sides.every((side) => unitsOf(side) === 1);
  return [
    ...sides.flatMap(({ day, inForce }) =>
      proposedFindings(day, [], inForce).map(({ message }): Block => ({
        ...{ kind: 'notice', severity: 'info' },
        line: [plain(message)],
      })),
    ),
    ...(alone && reducible
      ? [paragraph('One unit alone, in full: beside other therapy that day all units but one are reduced.')]
      : []),
    ...(question.of === 'people'
      ? [
          paragraph(
            "The allowed amount and the patient's share stay the same: the assistant cut comes off Medicare's part only.",
          ),
        ]
      : []),
    ...(question.of === 'rules'
      ? [
          paragraph(countedAs(sides)),
          paragraph('Medicare uses the CMS rule; which one another payer uses, its contract says.'),
        ]
      : []),
  ];
}

/** How each rule comes to its units (Medicare Claims Processing Manual ch. 5 s. 20.2; CPT's midpoint rule). */
function countedAs([first]: readonly Side[]): string {
  const minutes = first?.computed.units.timedMinutes ?? 0;
  const total = minutes === 0 ? "the day's timed minutes" : `all ${minutes} timed minutes of the day`;
  return `CMS counts ${total} together; AMA counts each code by its own minutes.`;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

function doubtsOf({ of }: CompareQuestion, sides: readonly Side[]): Doubt[] {
  const doubts: Doubt[] = [];
  if (sides.some(({ day }) => day.place.kind === 'national') && of !== 'rules')
    doubts.push({
      grade: 'medium',
      reason: 'National rates: your locality differs.',
      raisedBy: 'the clinic ZIP or locality',
    });
  for (const { inForce, label } of sides) {
    const freshness = inForce.feeSchedule?.rvu.freshness;
    if (freshness === undefined)
      doubts.push({
        grade: 'low',
        reason: `No fee schedule of ${inForce.date.slice(0, 4)} is loaded.`,
        raisedBy: `the ${label} fee schedule`,
      });
    if (freshness?.kind === 'older')
      doubts.push({
        grade: 'medium',
        reason: `Priced from ${inForce.feeSchedule?.rvu.release.name ?? ''}, ${plural(freshness.quarters, 'quarter')} older than the date.`,
        raisedBy: 'the release of that quarter',
      });
  }
  return doubts;
}

function basisOf({ of }: CompareQuestion, sides: readonly Side[]): string {
  const releases = new Set(sides.flatMap(({ inForce }) => inForce.feeSchedule?.rvu.release.name ?? []));
  const [first] = sides;
  const payer =
    first === undefined || first.day.payer.kind === 'medicare'
      ? 'Medicare Part B'
      : `${first.day.payer.name} at Medicare rates`;
  const place = of === 'places' || first?.day.place.kind !== 'national' ? '' : ' · national rates';
  const date = of === 'years' || of === 'changes' ? '' : ` · date of service ${first?.inForce.date ?? ''}`;
  return `${payer}${date} · ${list([...releases])}${place}. Estimate, not a guarantee.`;
}
