/** A short message in a thread as the last question changed by it; undefined where it is a question of its own. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Library } from '../../core/knowledge/card.ts';
import { readAgain, type Reading } from '../language/reading/reading.ts';
import type { Question } from '../question.ts';
import { amend } from './amend.ts';
import { amendModifier } from './amend-modifier.ts';
import { amendRule } from './amend-rule.ts';
import { loneZip } from './lone-zip.ts';

interface TakingUp {
  readonly library: Library;
  readonly today: ServiceDate;
  /** Whether any table knows it as a code. */
  readonly isCode: (code: HcpcsCode) => boolean;
}

export function takeUp(previous: Question, said: Reading, taking: TakingUp): Question | undefined {
  return changedTwice(previous, said, taking) ?? changedOnce(previous, said, taking);
}

/** "Drop the group. Add 1 manual": each sentence a change of what the one before it left. */
function changedTwice(previous: Question, said: Reading, taking: TakingUp): Question | undefined {
  const [first, second, third] = said.text.split(/[.;!] +/, 3);
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const between = changedOnce(previous, readAgain(said, first), taking);
  return between && changedOnce(between, readAgain(said, second), taking);
}

function changedOnce(previous: Question, said: Reading, taking: TakingUp): Question | undefined {
  const { today } = taking;
  return (
    amendRule(previous, said, taking) ??
    amendModifier(previous, said, today) ??
    amend(
      previous,
      loneZip(said, (digits) => taking.isCode(digits as HcpcsCode)),
      today,
    )
  );
}
