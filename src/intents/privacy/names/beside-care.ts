/** A name without a cue counts where care stands beside it: a code, minutes, a visit, a claim of one's own. */
import { wordSet } from '../words/word-set.ts';
import { isCare, isCode, isMinutes } from './care.ts';
import { isDeed } from './deeds.ts';
import { at, isFullName, isLastFirst, nextPart, type Words } from './name-at.ts';
import { isInitial, isListed, isOrdinary, isPlace, isState } from './word-classes.ts';
import { placePrefixes } from '../words/states.ts';

const ownThings = wordSet(`
claim claims eval evaluation visit visits session sessions treatment therapy balance copay chart appointment appt dob mrn
insurance medicare medicaid minutes units diagnosis surgery knee shoulder hip back authorization plan progress discharge
birthday ssn mbi mom dad mother father wife husband son daughter parent spouse deductible coinsurance units exercises`);
export function standsBesideCare(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.shape === 'lower' && !isListed(word)) return false;
  const previous = at(words, index - 1);
  const lead = previous.text === '.' ? at(words, index - 2) : previous;
  if (placePrefixes.has(lead.folded) && lead.kind === 'word') return false;
  if (previous.text === '&' || at(words, nextPart(words, index) + 1).text === '&') return false;
  if (isLastFirst(words, index)) return nearCare(words, index);
  if (isFullName(words, index)) return nearCare(words, index);
  if (isNewPair(words, index)) return isTreated(words, index);
  return isListed(word) && isWithInitial(words, index);
}

/** "… did 38 minutes", "…'s 97110", "… (patient)". */
function isTreated(words: Words, index: number): boolean {
  const next = at(words, index + 2);
  if (at(words, index + 1).possessive) return ownThings.has(next.folded) || isCode(next);
  if (next.text === '(' || next.text === ',')
    return /^(?:patient|pt|client)$/.test(at(words, index + 3).folded);
  return isDeed(words, index + 2) && next.folded !== 'had';
}

/** "Ortega L 97110", "Luis O. 38min". */
function isWithInitial(words: Words, index: number): boolean {
  const after = at(words, index + 2).text === '.' ? index + 3 : index + 2;
  return isInitial(at(words, index + 1)) && (isCode(at(words, after)) || isMinutes(words, after));
}

/** Two capitalised words that nobody lists: only with a deed of a patient's after them. */
const isNewPair = (words: Words, index: number): boolean =>
  [index, index + 1].every((each) => {
    const word = at(words, each);
    return word.shape === 'capital' && !isOrdinary(word) && !isPlace(word) && !isState(word);
  });

/** Within a dozen words of it, on either side. */
function nearCare(words: Words, index: number): boolean {
  const end = nextPart(words, index) + 1;
  return (
    words.slice(Math.max(0, index - 12), index).some(isCare) ||
    words.slice(end, end + 12).some((word) => isCare(word))
  );
}
