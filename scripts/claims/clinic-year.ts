/**
 * A clinic's year of claims and remittances from a fixed seed, with planted faults that are known line by line. No
 * person stands behind any of it. `truth` names the cause of each line; whatever else a report finds is invented.
 */
import { allow, settle, type Sent, type Settled, type Terms } from './payer.ts';
import type { ClaimOf835, LineOf835 } from './write-835.ts';

export interface MadeClaim {
  readonly id: string;
  readonly date: string;
  readonly sent: readonly (Sent & { readonly modifiers: readonly string[] })[];
  readonly remitted: ClaimOf835;
  /** Causes of each line, joined with "+". */
  readonly truth: readonly string[];
}

type Line = MadeClaim['sent'][number];

export const clinicPlace = { key: '04412-11', zip: '75201' };
const own: Terms = {
  ...{ locality: clinicPlace.key, factor: '33.4009', year: '2026', percent: 100, reduction: 'usual' },
} as const;

export function* clinicYear(claims: number, everyNth = 12): Generator<MadeClaim> {
  let state = 20_260_302;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  for (let number = 1; number <= claims; number += 1) {
    const id = `CLM${String(number).padStart(7, '0')}`;
    const month = String(1 + random(9)).padStart(2, '0');
    const date = `2026-${month}-${String(1 + random(28)).padStart(2, '0')}`;
    const assistedDay = random(5) === 0;
    const codes = new Set(Array.from({ length: 1 + random(3) }, () => pick(usualCodes)));
    const sent = [...codes].map((code) => line(code, 1 + random(2), assistedDay && random(2) === 0));
    const plant = random(everyNth) === 0 ? pick(faults) : undefined;
    const made = (plant ?? paidAsUsual)({ sent, date, random, pick });
    yield {
      id,
      date,
      sent: made.sent,
      remitted: { id, lines: made.lines, ...made.claim },
      truth: made.truth,
    };
  }
}

const usualCodes = ['97110', '97110', '97110', '97140', '97112', '97530', '97116', '97535'];
const charges = new Map([
  ['97110', 9000],
  ['97140', 8500],
  ['97161', 25000],
  ['97010', 2000],
]);

const line = (code: string, units = 1, assisted = false, more: readonly string[] = []): Line => ({
  ...{ code, units, assisted, charge: (charges.get(code) ?? 9500) * units },
  modifiers: ['GP', ...(assisted ? ['CQ'] : []), ...more],
});

interface Day {
  readonly sent: readonly Line[];
  readonly date: string;
  readonly random: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

interface Made {
  readonly sent: readonly Line[];
  readonly lines: readonly LineOf835[];
  readonly truth: readonly string[];
  readonly claim?: Partial<ClaimOf835>;
}

/** A paid line of the remittance; `paid` overrides what the shares give, and the rest goes to CO-45. */
function paidLine(sent: Line, date: string, shares: Settled, more: Partial<LineOf835> = {}): LineOf835 {
  const { allowed, deductible, coinsurance, assistant, sequestration } = shares;
  const adjustments: [string, number][] = [['CO-45', sent.charge - allowed]];
  if (deductible > 0) adjustments.push(['PR-1', deductible]);
  if (coinsurance > 0) adjustments.push(['PR-2', coinsurance]);
  if (assistant > 0) adjustments.push(['CO-237', assistant]);
  if (sequestration > 0) adjustments.push(['CO-253', sequestration]);
  const rest = sent.charge - adjustments.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    ...{ code: sent.code, modifiers: sent.modifiers, units: sent.units, charge: sent.charge },
    ...{ paid: rest, allowed, adjustments: adjustments.filter(([, amount]) => amount !== 0), date, ...more },
  };
}

const deniedLine = (sent: Line, date: string, carc: string, remarks: readonly string[] = []): LineOf835 => ({
  ...{ code: sent.code, modifiers: sent.modifiers, units: sent.units, charge: sent.charge, paid: 0 },
  ...{ allowed: 0, adjustments: [[carc, sent.charge]], remarks, date },
});

const asExpected = 'as-expected';

function paidUnder({ sent, date }: Day, terms: Terms): readonly LineOf835[] {
  const allowed = allow(sent, terms);
  return sent.map((each, i) => paidLine(each, date, settle(allowed[i] ?? 0, 0, each.assisted)));
}

function paidAsUsual(day: Day): Made {
  return { sent: day.sent, lines: paidUnder(day, own), truth: day.sent.map(() => asExpected) };
}

/** The whole day priced under other terms: its cause where the amount differs by more than a cent. */
const otherTerms =
  (cause: string, terms: Terms, sent: readonly Line[]) =>
  (day: Day): Made => {
    const [right, wrong] = [allow(sent, own), allow(sent, terms)];
    return {
      ...{ sent, lines: paidUnder({ ...day, sent }, terms) },
      truth: sent.map((_, i) => (Math.abs((right[i] ?? 0) - (wrong[i] ?? 0)) > 1 ? cause : asExpected)),
    };
  };

/** One line of its own payment, the others as usual. */
const oneLine =
  (cause: string, sent: readonly Line[], change: (allowed: number, line: Line) => Settled) =>
  (day: Day): Made => {
    const allowed = allow(sent, own);
    const lines = sent.map((each, i) =>
      paidLine(
        each,
        day.date,
        i === 0 ? change(allowed[i] ?? 0, each) : settle(allowed[i] ?? 0, 0, each.assisted),
      ),
    );
    return { sent, lines, truth: sent.map((_, i) => (i === 0 ? cause : asExpected)) };
  };

/** The first line refused, the others priced without it. */
const refused =
  (
    cause: string,
    sent: readonly Line[],
    carc: string,
    more: { remarks?: string[]; received?: string } = {},
  ) =>
  (day: Day): Made => {
    const [first, ...rest] = sent;
    if (first === undefined) throw new Error('no line to refuse');
    return {
      sent,
      lines: [deniedLine(first, day.date, carc, more.remarks), ...paidUnder({ ...day, sent: rest }, own)],
      truth: [cause, ...rest.map(() => asExpected)],
      ...(more.received === undefined ? {} : { claim: { received: more.received } }),
    };
  };

const visit = [line('97110', 2), line('97140', 1)];
const threeCodes = [line('97110', 2), line('97140', 1), line('97530', 1)];
const assistedVisit = [line('97140', 1, true), line('97110', 2)];

const faults: readonly ((day: Day) => Made)[] = [
  otherTerms('mppr', { ...own, reduction: 'every-unit' }, visit),
  otherTerms('mppr', { ...own, reduction: 'every-unit' }, threeCodes),
  otherTerms('mppr', { ...own, reduction: 'no-unit' }, visit),
  otherTerms('qp', { ...own, factor: '33.5675' }, [line('97110', 2), line('97161')]),
  otherTerms('non-par', { ...own, percent: 95 }, threeCodes),
  otherTerms('wrong-year', { ...own, year: '2025', factor: '32.3465' }, threeCodes),
  otherTerms('locality', { ...own, locality: '04412-99' }, threeCodes),
  otherTerms('locality', { ...own, locality: '04412-31' }, visit),
  oneLine('sequestration', visit, (allowed) => settle(allowed, 0, false, 0)),
  oneLine('sequestration', visit, (allowed) => settle(allowed, 0, false, 4)),
  oneLine('assistant', visit, (allowed) => settle(allowed, 0, true)),
  oneLine('assistant', assistedVisit, (allowed) => settle(allowed, 0, false)),
  oneLine('deductible', visit, (allowed) => settle(allowed, 2000, false)),
  oneLine('deductible', visit, (allowed) => settle(allowed, allowed, false)),
  oneLine('unexplained', visit, (allowed) => ({ ...settle(allowed, 0, false), sequestration: 737 })),
  refused('bundled', [line('97010'), ...visit], 'CO-97', { remarks: ['M15'] }),
  refused('bundled', [line('97110'), line('97150')], 'CO-97', { remarks: ['N20'] }),
  refused('bundled', [line('97530'), line('97140')], 'CO-236'),
  refused('unit-limit', [line('97110', 7), line('97140')], 'CO-151', { remarks: ['N362'] }),
  refused('unit-limit', [line('97110', 3), line('97140')], 'CO-222'),
  refused('kx', visit, 'CO-119'),
  refused('timely-filing', visit, 'CO-29', { received: '2026-10-01' }),
  refused('timely-filing', visit, 'CO-29', { received: '2027-11-30' }),
  refused('denied', visit, 'CO-50', { remarks: ['N115'] }),
  refused('denied', visit, 'CO-16', { remarks: ['N285'] }),
  fewerUnits,
  otherCode,
];

/** Two units sent, one paid. */
function fewerUnits({ date }: Day): Made {
  const sent = [line('97110', 2), line('97140', 1)];
  const paid = [{ ...line('97110', 1), charge: sent[0]?.charge ?? 0 }, line('97140', 1)];
  const allowed = allow(paid, own);
  const lines = paid.map((each, i) => ({
    ...paidLine(each, date, settle(allowed[i] ?? 0, 0, false)),
    ...(i === 0 ? { unitsSent: 2 } : {}),
  }));
  return { sent, lines, truth: ['unit-limit', asExpected] };
}

/** 97530 sent, 97110 paid. */
function otherCode({ date }: Day): Made {
  const sent = [line('97530')];
  const paid = [{ ...line('97110'), charge: sent[0]?.charge ?? 0 }];
  const [allowed = 0] = allow(paid, own);
  return {
    ...{ sent, truth: ['down-coded'] },
    lines: paid.map((each) => ({ ...paidLine(each, date, settle(allowed, 0, false)), sent: '97530' })),
  };
}
