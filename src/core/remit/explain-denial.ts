/**
 * A line the payer refused: what its adjustment code means on that day, whether the rules agree, and what to do. What
 * the rules refuse too is expected at nothing; what can be won or fixed keeps its price.
 */
import type { ServiceDate } from '../claim/service-date.ts';
import { countDeadline } from '../deadlines/count-deadline.ts';
import { pairSource } from '../edits/edits-at.ts';
import { judgePairOn } from '../edits/judge-pair-on.ts';
import { opensPair, type PairEdit } from '../edits/pair-edit.ts';
import { unitsPast } from '../edits/unit-limit.ts';
import { payabilityOf, paidNothing } from '../fees/status.ts';
import { isDenied, liabilityOf } from '../claim/liability.ts';
import { findSituations } from '../playbook/find-situations.ts';
import type { ActKind, Playbook, Situation } from '../playbook/playbook.ts';
import type { RulesInForce } from '../ports.ts';
import type { Cause, RemitAct } from './line-outcome.ts';
import type { LineSent } from './price-remit.ts';
import type { Adjustment } from './remittance.ts';

export interface DeniedLine {
  readonly line: LineSent;
  readonly refusal: Adjustment;
  readonly remarks: readonly string[];
  /** The other lines of its day. */
  readonly beside: readonly LineSent[];
  readonly received: ServiceDate | undefined;
  readonly paidOn: ServiceDate | undefined;
}

export interface DenialReading {
  readonly cause: Cause;
  readonly act: RemitAct;
  /** The rules refuse it too: nothing is expected as it was sent. */
  readonly rightly: boolean;
  readonly why: string;
  /** A deadline rule of the playbook. */
  readonly deadline: string | undefined;
}

type Book = Pick<Playbook, 'denials' | 'deadlines'>;

export function explainDenial(denied: DeniedLine, inForce: RulesInForce, book: Book): DenialReading {
  const { line, refusal, remarks } = denied;
  const carc = `${refusal.group}-${refusal.reason}`;
  const services = [{ code: line.code, units: line.units, modifiers: line.modifiers }];
  const remark = remarks.find((each) => book.denials.situations.some(({ rarcs }) => rarcs.includes(each)));
  const { situations } = findSituations(book.denials.situations, { carc, rarc: remark, services }, inForce);
  const [situation] = situations;
  const liability = liabilityOf(line.modifiers);
  if (isDenied(liability)) {
    const act = liability === 'patient' ? 'bill-patient' : 'write-off';
    return reading(
      'denied',
      act,
      true,
      `${carc}: sent with ${liability === 'patient' ? 'GY' : 'GZ'}, denial was expected`,
    );
  }
  const isBundling = situations.some(({ live }) => live === 'pair' || live === 'bundled');
  if (isBundling && (situation?.live === 'pair' || situation?.live === 'bundled'))
    return bundled(denied, carc, inForce);
  if (situation === undefined)
    return reading('denied', 'ask-payer', false, `${carc} is not in the playbook: read it on the remittance`);
  if (situation.live === 'limit') return unitLimit(denied, carc, situation, inForce);
  if (situation.id === 'filed-late') return filedLate(denied, carc, inForce.date, book);
  return {
    cause: situation.live === 'threshold' ? 'kx' : 'denied',
    act: actOf(situation.act[0]?.kind),
    rightly: situation.act[0]?.kind === 'nothing',
    why: `${carc}: ${situation.name}`,
    deadline: situation.deadline ?? undefined,
  };
}

/** `rightly` where the rules refuse it too. An appeal is due first, the rest within the year of a reopening. */
const reading = (cause: Cause, act: RemitAct, rightly: boolean, why: string): DenialReading => ({
  ...{ cause, act, rightly, why },
  deadline:
    act === 'appeal' ? 'redetermination' : act === 'fix' || act === 'ask-payer' ? 'reopening' : undefined,
});

/** Bundled by status, by a pair in force, or by neither: then the denial can be won. */
function bundled({ line, beside }: DeniedLine, carc: string, inForce: RulesInForce): DenialReading {
  const status = inForce.feeSchedule?.relativeValues(line.code)?.status;
  if (status !== undefined && paidNothing(payabilityOf(status)))
    return reading(
      'bundled',
      'write-off',
      true,
      `${carc}: ${line.code} is always bundled (status ${status})`,
    );
  if (inForce.ptp === undefined)
    return reading('bundled', 'appeal', false, `${carc}: no pair table of the day is loaded`);
  const edits = beside.flatMap((other): { readonly edit: PairEdit; readonly opened: boolean }[] => {
    const { verdict } = judgePairOn(line.code, other.code, inForce);
    if (verdict.kind !== 'edit' || verdict.edit.column2 !== line.code) return [];
    return [{ edit: verdict.edit, opened: opensPair(line.modifiers) || opensPair(other.modifiers) }];
  });
  const source = pairSource(inForce.ptp.release);
  const closed = edits.find(({ edit }) => edit.indicator === '0');
  if (closed !== undefined)
    return reading(
      'bundled',
      'write-off',
      true,
      `${carc}: ${pair(closed.edit)} has indicator 0, no modifier opens it (${source})`,
    );
  const unopened = edits.find(({ opened }) => !opened);
  if (unopened !== undefined)
    return reading(
      'bundled',
      'fix',
      true,
      `${carc}: ${pair(unopened.edit)} needs 59 or X where the note shows separate minutes (${source})`,
    );
  const [first] = edits;
  const why =
    first === undefined
      ? `${carc}: no pair in force denies ${line.code} beside the codes of its day (${source})`
      : `${carc}: ${pair(first.edit)} was opened by its modifier (${source})`;
  return reading('bundled', 'appeal', false, why);
}

const pair = ({ column1, column2 }: PairEdit): string => `${column2} beside ${column1}`;

function unitLimit(
  { line, beside }: DeniedLine,
  carc: string,
  situation: Situation,
  inForce: RulesInForce,
): DenialReading {
  const limit = inForce.mue?.limit(line.code);
  const units = [line, ...beside.filter(({ code }) => code === line.code)].map((each) => each.units);
  if (limit === undefined || unitsPast(limit, units) === undefined) {
    const held = limit === undefined ? 'no limit is published' : `the limit is ${limit.units}`;
    return reading('unit-limit', 'appeal', false, `${carc}: ${line.units} units, ${held}`);
  }
  const fixable = limit.adjudication !== '3';
  return {
    ...{ cause: 'unit-limit', act: fixable ? 'fix' : 'appeal', rightly: true },
    why: `${carc}: ${line.units} units pass the limit of ${limit.units} (MAI ${limit.adjudication})`,
    deadline: fixable ? 'reopening' : (situation.deadline ?? 'redetermination'),
  };
}

/** One calendar year from the service; when the payer got the claim decides, if it says. */
function filedLate(
  { received, paidOn }: DeniedLine,
  carc: string,
  date: ServiceDate,
  { deadlines }: Book,
): DenialReading {
  const rule = deadlines.find(({ id }) => id === 'timely-filing');
  const lastDay = rule && countDeadline(rule, date).lastDay;
  const inTime = received ?? paidOn;
  if (lastDay && inTime !== undefined && inTime <= lastDay) {
    const why = `${carc}: the claim was there on ${inTime}, the last day was ${lastDay}`;
    return reading('timely-filing', 'appeal', false, why);
  }
  const why = `${carc}: the last day was ${lastDay ?? 'not counted'}${received === undefined ? '' : `, the claim came on ${received}`}`;
  return reading('timely-filing', 'write-off', received !== undefined, why);
}

function actOf(kind: ActKind | undefined): RemitAct {
  switch (kind) {
    case 'resubmit':
    case 'bill-another':
      return 'fix';
    case 'nothing':
      return 'none';
    case undefined:
      return 'ask-payer';
    default:
      return kind;
  }
}
