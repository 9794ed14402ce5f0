/** By when an appeal or correction must go out: counted from the date of the notice where it was told, never from today. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Payer } from '../../core/claim/payer.ts';
import { countDeadline } from '../../core/deadlines/count-deadline.ts';
import type { DeadlineRule } from '../../core/deadlines/deadline-rule.ts';
import { plain, strong, type Block } from '../../core/reply/reply.ts';
import { periodInWords, startWords } from '../reply-parts/period-words.ts';

export interface ByWhen {
  /** The situation's own: a rule's id, or the payer's limit. */
  readonly deadline: string | null;
  readonly rule: DeadlineRule | undefined;
  readonly payer: Payer;
  /** As told in the question. */
  readonly from: ServiceDate | undefined;
}

export function byWhen({ deadline, rule, payer, from }: ByWhen): Block[] {
  if (deadline === 'payer-appeal')
    return [titled("the plan's own limit; it stands in its manual or your contract.")];
  if (rule === undefined) return [];
  const sure = rule.rule.basis === 'believed' ? ` (believed; verify at ${rule.rule.verifyAt})` : '';
  const medicares = `${rule.name}, ${periodInWords(rule)}${sure}`;
  if (payer.kind !== 'medicare')
    return [titled(`${payer.name}'s own limit counts. Medicare's for comparison: ${medicares}.`)];
  const start = startWords[rule.countsFrom];
  const last = from === undefined ? null : countDeadline(rule, from).lastDay;
  return last === null || from === undefined
    ? [titled(`${medicares}. Tell me the date of the ${start} and I count the last day.`)]
    : [titled(`${last}, if ${from} is the ${start}: ${medicares}.`)];
}

const titled = (text: string): Block => ({
  ...{ kind: 'paragraph', line: [strong('By when: '), plain(text)] },
});
