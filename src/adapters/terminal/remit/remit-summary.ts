/** What a remittance came to, in counts and dollars by payer, code and cause; holds no claim ids. */
import { quarterNamed } from '../../../core/denials/quarter.ts';
import type { Cents } from '../../../core/money/cents.ts';
import type { LineOutcome, RemitAct } from '../../../core/remit/line-outcome.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';

export interface Total {
  readonly payer: string;
  readonly code: string;
  readonly cause: string;
  readonly act: RemitAct;
  lines: number;
  amount: Cents;
  /** The first deadline among them. */
  deadline: ServiceDate | null;
  /** The arithmetic of the line that weighs most. */
  why: string;
  most: Cents;
}

/** Refused lines of one quarter by reason and remark. */
export interface DeniedCell {
  readonly payer: string;
  readonly code: string;
  /** CO, PR, OA or PI. */
  readonly group: string;
  readonly reason: string;
  readonly remark: string | undefined;
  readonly quarter: string;
  lines: number;
}

export interface RemitSummary {
  claims: number;
  lines: number;
  paid: Cents;
  expected: Cents;
  asExpected: number;
  /** Paid otherwise than expected, in the clinic's favor. */
  overpaid: Cents;
  notCompared: number;
  /** Claims and lines of the files that could not be read. */
  leftOut: number;
  /** Claims paid or refused as a whole, and what they billed. */
  withoutLines: number;
  billedWithoutLines: Cents;
  mismatches: number;
  mismatch: string;
  /** The payer pays less than the rules give. */
  readonly underpaid: Map<string, Total>;
  /** Refused lines that can be won. */
  readonly winnable: Map<string, Total>;
  /** Refused as sent; the clinic corrects and sends again. */
  readonly fixable: Map<string, Total>;
  readonly notHeld: Map<string, number>;
  readonly denied: Map<string, DeniedCell>;
  readonly count: (outcome: LineOutcome, payer: string) => void;
}

export function remitSummary(): RemitSummary {
  const summary: RemitSummary = {
    ...{ claims: 0, lines: 0, paid: 0, expected: 0, asExpected: 0, overpaid: 0, notCompared: 0 },
    ...{ leftOut: 0, withoutLines: 0, billedWithoutLines: 0, mismatches: 0, mismatch: '' },
    ...{ underpaid: new Map<string, Total>(), winnable: new Map<string, Total>() },
    ...{ fixable: new Map<string, Total>(), notHeld: new Map<string, number>() },
    denied: new Map<string, DeniedCell>(),
    count: (outcome, payer) => {
      const { line, expectedPaid, causes, denied, act } = outcome;
      summary.lines += 1;
      summary.paid += line.paid;
      if (outcome.mismatch !== undefined) {
        summary.mismatches += 1;
        summary.mismatch ||= outcome.mismatch;
      }
      if (denied) countDenied(summary.denied, outcome, payer);
      if (denied && (act === 'fix' || act === 'appeal'))
        add(act === 'fix' ? summary.fixable : summary.winnable, outcome, payer, outcome.atStake);
      if (expectedPaid === null) {
        summary.notCompared += 1;
        if (!denied) summary.notHeld.set(outcome.why, (summary.notHeld.get(outcome.why) ?? 0) + 1);
        return;
      }
      summary.expected += expectedPaid;
      const difference = expectedPaid - line.paid;
      const cause = causes.join('+');
      if (!denied && (cause === 'as-expected' || cause === 'deductible') && Math.abs(difference) <= 1)
        summary.asExpected += 1;
      else if (!denied && difference > 0) add(summary.underpaid, outcome, payer, difference);
      else if (!denied) summary.overpaid -= difference;
    },
  };
  return summary;
}

/** The first remark code is the one that says why; lines without a day have no quarter. */
function countDenied(cells: Map<string, DeniedCell>, { line, refusal }: LineOutcome, payer: string): void {
  if (refusal === undefined || line.date === undefined) return;
  const { group, reason } = refusal;
  const code = line.sent ?? line.code;
  const [remark] = line.remarks;
  const quarter = quarterNamed(line.date);
  const key = [payer, code, group, reason, remark ?? '', quarter].join('\n');
  const cell = cells.get(key) ?? { payer, code, group, reason, remark, quarter, lines: 0 };
  cell.lines += 1;
  cells.set(key, cell);
}

function add(totals: Map<string, Total>, outcome: LineOutcome, payer: string, amount: Cents): void {
  const { line, act, causes, deadline, why } = outcome;
  const code = line.sent ?? line.code;
  const cause = causes.join('+');
  const key = `${payer}\n${code}\n${cause}\n${act}`;
  const total = totals.get(key) ?? {
    payer,
    code,
    cause,
    act,
    lines: 0,
    amount: 0,
    deadline: null,
    why: '',
    most: -1,
  };
  total.lines += 1;
  total.amount += amount;
  if (deadline !== null && (total.deadline === null || deadline < total.deadline)) total.deadline = deadline;
  if (amount > total.most) [total.why, total.most] = [why, amount];
  totals.set(key, total);
}
