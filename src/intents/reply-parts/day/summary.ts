/** The body of the answer, one phone screen: the lines, how they came about, who pays, the next unit. */
import { isDenied } from '../../../core/claim/liability.ts';
import { dollars, spokenDollars, type Cents } from '../../../core/money/cents.ts';
import { plain, strong, type Block, type Fact } from '../../../core/reply/reply.ts';
import type { ReviewedDay } from '../../../core/review/review-day.ts';
import type { Shares } from '../../../core/fees/settle-line.ts';
import { secondOf } from '../../../core/review/findings/second-findings.ts';
import { poolsOf } from '../../../core/review/findings/threshold-findings.ts';
import { paidRange } from '../../../core/review/paid-range.ts';
import { unitsByCode, type Allocation } from '../../../core/review/what-if.ts';
import { bandOf } from '../../../core/units/ladder.ts';
import { list, plural } from '../../../core/words/english.ts';
import { payerFacts } from './payer-facts.ts';
import { hasOpenEdit } from './open-edit.ts';
import { spelled } from '../spelled.ts';
import { moneyRow } from './money-row.ts';
import { chargeFacts } from './charge-facts.ts';

export function summaryOf(reviewed: ReviewedDay): readonly Block[] {
  const facts = factsOf(reviewed);
  return [
    ...linesTable(reviewed),
    ...howUnits(reviewed),
    ...withoutMark(reviewed),
    ...whoPays(reviewed),
    ...choices(reviewed),
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ];
}

/** Each line as billed. */
function linesTable({ computed, payer, day }: ReviewedDay): Block[] {
  if (computed.lines.length < 2) return [];
  const own = payer?.paid?.lines.some((line) => line !== null) === true;
  const rows = computed.lines.map((line, i) => {
    const shares = computed.estimate?.lines[i]?.shares;
    const name = [line.code, ...line.modifiers].join(' ');
    const denied = isDenied(computed.coverage[i]?.liability ?? 'usual');
    const medicare = denied ? 'not paid' : amount(shares?.allowed);
    return [name, String(line.units), ...(own ? [amount(payer?.paid?.lines[i]?.allowed)] : []), medicare];
  });
  const money = own ? [day.payer.name, 'Medicare'] : ['Allowed'];
  return [{ kind: 'table', columns: ['Line', 'Units', ...money], rows }];
}

const amount = (cents: Cents | undefined): string => (cents === undefined ? '-' : `$${dollars(cents)}`);

function howUnits({ computed, inForce, day }: ReviewedDay): Block[] {
  const ladder = inForce.rules.ladder.value;
  if (day.rule === 'ama') {
    if (computed.units.pools.length === 0) return [];
    return [{ kind: 'paragraph', line: [plain('AMA rule: each code alone, a unit from its 8th minute.')] }];
  }
  const { pools, services } = computed.units;
  return pools.map(({ members: [first = 0], minutes, units }) => {
    const band = bandOf(units, ladder);
    // Several plans, each counted by itself: GP, GO, GN.
    const plan = pools.length > 1 ? services[first]?.discipline : undefined;
    return {
      kind: 'paragraph',
      line: [
        plain(`${plan === undefined ? '' : `${plan} `}${plural(minutes, 'timed minute')}: `),
        strong(plural(units, 'unit')),
        plain(` (${band.from}-${band.to})`),
      ],
    };
  });
}

/** An assistant treated, and no unit of the code is an assistant's. */
function withoutMark({ computed }: ReviewedDay): Block[] {
  const codes = computed.units.services.flatMap(({ code, assistantMinutes, units }, index) =>
    assistantMinutes > 0 &&
    units > 0 &&
    computed.lines.every((line) => line.service !== index || !line.assisted)
      ? [code]
      : [],
  );
  if (codes.length === 0) return [];
  const words = `No CQ or CO on ${list([...new Set(codes)])}: the therapist's own minutes earn the units.`;
  return [{ kind: 'paragraph', line: [plain(words)] }];
}

/** "One unit of 97110 is paid in full (29.06), 2 more at 22.21 each": opens the working. */
export function whyReduced({ computed }: ReviewedDay): Block[] {
  const priced = computed.estimate?.lines ?? [];
  const holder = priced.findIndex((line) => line !== null && line.reducedUnit !== null && line.fullUnits > 0);
  const full = priced[holder];
  const reduced = priced.reduce((sum, line) => sum + (line?.reducedUnits ?? 0), 0);
  if (!full || reduced === 0 || isDenied(computed.coverage[holder]?.liability ?? 'usual')) return [];
  const code = computed.lines[holder]?.code ?? '';
  const others =
    computed.lines.length === 1
      ? `${reduced} more at ${dollars(full.reducedUnit ?? 0)} each`
      : reduced === 1
        ? 'the other unit reduced'
        : `the other ${reduced} units reduced`;
  const text = `One unit of ${code} is paid in full (${dollars(full.fullUnit)}), ${others}: Medicare halves the practice expense of all but one therapy unit a day.`;
  return [{ kind: 'paragraph', line: [plain(text)] }];
}

/** Beside the one that is shown. */
const mostChoicesShown = 3;

function choices({ alternatives, computed, inForce }: ReviewedDay): Block[] {
  if (alternatives.length === 0) return [];
  const rows = alternatives
    .slice(0, mostChoicesShown)
    .map((each) => [spelled(each), amount(each.totals?.allowed)]);
  const more = computed.units.allowedAllocations - 1 - rows.length;
  const column = `Or, by the note${more > 0 ? `; ${more} more under Why` : ''}`;
  return inForce.feeSchedule === undefined && rows.length === 0
    ? []
    : [{ kind: 'table', columns: [column, 'Allowed'], rows }];
}

/** The money in one row that adds up; by name where it does not, or where another payer pays. */
function whoPays(reviewed: ReviewedDay): Block[] {
  const { computed, day } = reviewed;
  const totals = computed.estimate?.totals;
  const units = computed.lines.reduce((sum, line) => sum + line.units, 0);
  if (totals === undefined || units === 0 || computed.estimate?.lines.every((line) => line === null) === true)
    return [];
  const edited = hasOpenEdit(reviewed) ? ' before edits' : '';
  if (day.payer.kind === 'other')
    return [row(`Medicare would pay ${paidInWords(reviewed, totals)}${edited}.`)];
  const isOpen = paidInWords(reviewed, totals) !== `$${spokenDollars(totals.medicarePaid)}`;
  const parts = isOpen ? undefined : moneyRow(totals, secondOf(day, computed, reviewed.inForce));
  const denied = computed.coverage.some(({ liability }) => isDenied(liability));
  if (parts !== undefined) return [row(`${parts}${denied ? '' : ' allowed'}${edited}`)];
  const owes = totals.patientOwes > 0 ? ` Patient owes $${spokenDollars(totals.patientOwes)}.` : '';
  const off = totals.providerOwes > 0 ? ` Clinic writes off $${spokenDollars(totals.providerOwes)}.` : '';
  return [row(`Medicare pays ${paidInWords(reviewed, totals)}${edited}.${owes}${off}`)];
}

const row = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

function factsOf(reviewed: ReviewedDay): readonly Fact[] {
  const { computed, nextUnit, otherRule, day, afterDenials } = reviewed;
  const totals = computed.estimate?.totals;
  const units = computed.lines.reduce((sum, line) => sum + line.units, 0);
  const others = [...otherRule.units.values()].reduce((sum, count) => sum + count, 0);
  const pooled = computed.units.pools.length > 0;
  const name = otherRule.rule === 'ama' ? 'AMA rule' : 'CMS rule';
  const priced = totals !== undefined && computed.estimate?.lines.some((line) => line !== null) && units > 0;
  const would = day.payer.kind !== 'medicare';
  const limiting = (computed.estimate?.lines ?? []).reduce(
    (sum, line) => sum + (line?.limitingCharge ?? 0),
    0,
  );
  return [
    ...payerFacts(reviewed),
    ...(priced && limiting > 0
      ? [
          {
            label: 'Limiting charge',
            value: `$${spokenDollars(limiting)}, the most a non-participating clinic may charge`,
          },
        ]
      : []),
    ...chargeFacts(reviewed),
    ...thresholdFacts(reviewed),
    ...(afterDenials === undefined
      ? []
      : [
          {
            label: `If ${list(afterDenials.codes)} ${afterDenials.codes.length === 1 ? 'denies' : 'deny'}`,
            value: `$${spokenDollars(afterDenials.totals.allowed)} allowed, Medicare ${would ? 'would pay' : 'pays'} $${spokenDollars(afterDenials.totals.medicarePaid)}`,
          },
        ]),
    ...(nextUnit === null ? [] : [{ label: 'Next unit', value: nextText(nextUnit, computed.lines) }]),
    ...(pooled && (differs(reviewed) || day.payer.kind === 'other')
      ? [
          {
            label: name,
            value: otherText({ units, shown: totals }, others, otherRule),
          },
        ]
      : []),
    ...(day.rule === 'ama' && day.payer.kind === 'medicare'
      ? [{ label: 'Note', value: 'Medicare itself uses the CMS rule' }]
      : []),
  ];
}

/** Where the clinic told its running total and no finding speaks of KX, the sum that says whether it is needed. */
function thresholdFacts({ day, computed, inForce, findings }: ReviewedDay): readonly Fact[] {
  const { kxThreshold } = inForce.rules;
  const told = day.therapyToDate !== undefined && kxThreshold !== undefined;
  if (!told || findings.some(({ kind }) => kind === 'kx-threshold')) return [];
  return poolsOf(day, computed, inForce).map(({ before, today }) => {
    const sum = `$${spokenDollars(before)} + $${spokenDollars(today)} = $${spokenDollars(before + today)}`;
    const past = before + today > kxThreshold.value;
    return {
      label: 'KX',
      value: `${past ? 'yes' : 'no'}: ${sum} is ${past ? '' : 'not '}past $${spokenDollars(kxThreshold.value)}`,
    };
  });
}

/** With what it is paid otherwise: where a notice is on file, and where it is open which line keeps the full unit. */
function paidInWords({ computed }: ReviewedDay, { medicarePaid }: Shares): string {
  const range = paidRange(computed);
  const paid = `$${spokenDollars(medicarePaid)}`;
  if (range === undefined || range.low === range.high) return paid;
  const noticed = computed.coverage.some(({ liability }) => liability === 'patient-if-denied');
  if (noticed) return `${paid} if found necessary, else $${spokenDollars(range.low)}`;
  const other = medicarePaid === range.low ? range.high : range.low;
  return `${paid}, or $${spokenDollars(other)} where the other line keeps the full unit`;
}

const nextText = (
  { minutes, allowed, code }: NonNullable<ReviewedDay['nextUnit']>,
  lines: ReviewedDay['computed']['lines'],
): string => {
  // Of a family the next unit is another code's.
  const of = lines.some((line) => line.code !== code) ? ` of ${code}` : '';
  return `${plural(minutes, 'more minute')}${of}${allowed === null ? '' : `, adds $${dollars(allowed)}`}`;
};

/** Whether the other counting rule changes the units or the money. */
export function differs({ computed, otherRule }: ReviewedDay): boolean {
  const shown = unitsByCode(computed.units.services);
  const other = [...otherRule.units].filter(([, units]) => units > 0);
  const now = [...shown].filter(([, units]) => units > 0);
  return other.length !== now.length || other.some(([code, units]) => shown.get(code) !== units);
}

/** "5 units, $125.75 ($25.05 more)" */
function otherText(
  { units, shown }: { readonly units: number; readonly shown: Shares | undefined },
  others: number,
  { totals }: Allocation,
): string {
  const more = totals === null || shown === undefined ? undefined : totals.allowed - shown.allowed;
  if (others === units && (more ?? 0) === 0) return `also ${plural(units, 'unit')}`;
  if (totals === null || more === undefined) return plural(others, 'unit');
  const apart = more === 0 ? 'the same' : `$${spokenDollars(Math.abs(more))} ${more > 0 ? 'more' : 'less'}`;
  return `${plural(others, 'unit')}, $${spokenDollars(totals.allowed)} (${apart})`;
}
