/** "add KX to Brannigan 97110", "the wexler no show", "fix thibodeaux 97140 denial": whose line, visit or claim it is. */
import { wordSet } from '../words/word-set.ts';
import { isCode } from './care.ts';
import { at, type Words } from './name-at.ts';
import { asksForFees, isOfAPlace, soundsLikeATown } from './of-a-place.ts';
import { isStranger } from './stranger.ts';
import { isUnlisted } from './unlisted.ts';

export const ownsLine = (words: Words, index: number): boolean =>
  isBeforeCode(words, index) || isOfThe(words, index) || isNamedToFix(words, index);

/** Within a sentence, right before a code. */
function isBeforeCode(words: Words, index: number): boolean {
  const word = at(words, index);
  if (!isCode(at(words, index + 1)) || !isStranger(word)) return false;
  if (isOfAPlace(words, index) || asksForFees(words)) return false;
  const lead = at(words, index - 1).folded;
  if (receiving.has(lead) && isAddedTo(words, index)) return true;
  if (word.shape !== 'capital' || lead === 'to') return false;
  return done.has(lead) || (leads.has(lead) && !soundsLikeATown(word.folded));
}

/** A modifier stands on somebody's line, and on no town's. */
const isAddedTo = (words: Words, index: number): boolean =>
  words.slice(Math.max(0, index - 5), index - 1).some(({ folded }) => adds.has(folded));

const receiving = wordSet('to on');
const adds = wordSet('add append apply attach put modifier kx gp go gn cq 59 xu xe xs xp');
const done = wordSet(`
add put append bill charge fix appeal check recheck review verify price scrub count rebill refile resubmit void`);
const leads = wordSet('the for on from of into under with about re');

/** "the wexler no show", "the Brannigan eval". */
function isOfThe(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.kind !== 'word' || !/^(?:the|that|this)$/.test(at(words, index - 1).folded)) return false;
  if (!(isUnlisted(word) || (word.surname && isStranger(word)))) return false;
  const [next, after] = [at(words, index + 1), at(words, index + 2)];
  if (next.folded === 'no') return /^shows?$/.test(after.folded);
  if (word.folded.length < 4) return false;
  if (visits.has(next.folded)) return true;
  return (
    word.shape === 'capital' &&
    (papers.has(next.folded) || people.has(next.folded)) &&
    !isOfAPlace(words, index)
  );
}
const visits = wordSet('noshow no-show cancellation eval evaluation chart copay balance');
const people = wordSet('kid boy girl baby twins family lady guy gentleman child');
const papers = wordSet('denial denials claim claims appeal rejection charge charges bill visit');

/** "fix thibodeaux 97140 denial": what is to be put right is somebody's. */
function isNamedToFix(words: Words, index: number): boolean {
  if (!mends.has(at(words, index - 1).folded) || !isCode(at(words, index + 1))) return false;
  return isUnlisted(at(words, index)) && papers.has(at(words, index + 2).folded);
}
const mends = wordSet('fix appeal rework resubmit rebill refile correct void resend redo');
