/** Words around a name that make it a place: "in Henry", "Jim Wells, TX", and a question of fees for a town. */
import { placePrefixes } from '../words/states.ts';
import { wordSet } from '../words/word-set.ts';
import { at, isPlaceAt, type Words } from './name-at.ts';
import { onceForEach } from './once-for-each.ts';
import { isState } from './word-classes.ts';

const within = wordSet('in near around within outside');
const money = wordSet(
  'fee fees rate rates pay pays paying allowed allowable reimburse reimbursement price cost costs worth',
);
const townEnding =
  /(?:ville|ton|burgh?|boro|borough|field|ford|land|port|wood|view|side|dale|city|vista|mont|haven|ridge|ham|bury|bridge|shire|brook|water|beach|creek|hurst|stead|polis|cester|lake|gan|ock|hoga|asha|attan|kee|saw|quah|pee|cook)$/;

export function isOfAPlace(words: Words, index: number): boolean {
  const [word, next] = [at(words, index), at(words, index + 1)];
  if (word.possessive && ofPeople.has(next.folded)) return false;
  if (isPlaceAt(words, index) || (next.kind === 'word' && isPlaceAfter(words, index + 1))) return true;
  if (within.has(at(words, index - 1).folded) || isAfterPrefix(words, index)) return true;
  return within.has(at(words, index - 2).folded) && !at(words, index - 1).ordinary;
}

/** "Fort Smith", "St. Paul". */
function isAfterPrefix(words: Words, index: number): boolean {
  const previous = at(words, index - 1);
  const lead = previous.text === '.' ? at(words, index - 2) : previous;
  if (previous.text === '.' && lead.text.length === 1) return false;
  if (/^(?:big|old|new)$/.test(lead.folded) && at(words, index).given && !at(words, index).place)
    return false;
  return lead.kind === 'word' && placePrefixes.has(lead.folded) && !weak.has(lead.folded);
}
/** Words that stand before a place or a person alike. */
const weak = wordSet('at of the new');

/** "Jim Wells, TX", "Prince George County": the second word of the place's name. */
const isPlaceAfter = (words: Words, index: number): boolean =>
  (at(words, index).shape !== 'lower' &&
    isState(at(words, at(words, index + 1).text === ',' ? index + 2 : index + 1))) ||
  (!at(words, index).ordinary && isPlaceAt(words, index));

/** "Wilhelmina's plan of care": what a place could have, where a name has it. */
const ofPeople = wordSet('plan insurance therapy rehab health medical pt ot slp group');

export const soundsLikeATown = (folded: string): boolean => townEnding.test(folded);

export const asksForFees = onceForEach((words: Words) => words.some(({ folded }) => money.has(folded)));
