/** A name without a cue counts where care stands beside it: a code, minutes, a visit, a claim of one's own. */
import { wordSet } from '../words/word-set.ts';
import { at, isFullName, isLastFirst, isPlaceAt, nextPart, type Words } from './name-at.ts';
import { isGiven, isListed, isOrdinary, isPlace, isState, isSurname, isInitial } from './word-classes.ts';
import { placePrefixes } from '../words/states.ts';
import type { Word } from './word.ts';

const careWords = wordSet(`
eval evaluation re-eval reeval visit visits session sessions treatment therapy dob claim copay copayment balance denied
seen appointment appt dos units unit min mins minutes insurance medicare medicaid diagnosis discharge discharged
authorization auth tx coinsurance deductible owes owe billed bill pay treated surgery knee shoulder hip back gait
exercise exercises mrn ssn mbi patient pt`);
const ownThings = wordSet(`
claim claims eval evaluation visit visits session sessions treatment therapy balance copay chart appointment appt dob mrn
insurance medicare medicaid minutes units diagnosis surgery knee shoulder hip back authorization plan progress discharge
birthday ssn mbi mom dad mother father wife husband son daughter parent spouse deductible coinsurance units exercises`);
const deeds = wordSet(`
did had got received completed tolerated performed attended presented came arrived finished needs gets needed`);
const beginnings = wordSet('was is has');
const treatedWords = wordSet('seen treated evaluated discharged here billed denied admitted scheduled');

const isCode = ({ kind, text }: Word): boolean => kind === 'number' && /^(?:\d{5}|\d{4}[a-z])$/i.test(text);
const isCare = (word: Word): boolean =>
  isCode(word) || careWords.has(word.folded) || /^\d{1,3}(?:m|min|mins|u)$/.test(word.folded);

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
  if (!isListed(word) || isPlaceAt(words, index) || word.folded.length < 3) return false;
  if (isPlace(word))
    return isGiven(word) && at(words, index + 1).folded === 'did' && isDeed(words, index + 1);
  if (isGiven(previous) || isSurname(previous)) return false;
  const next = at(words, index + 1);
  if (word.possessive) return word.shape !== 'lower' && (ownThings.has(next.folded) || isCode(next));
  if (word.shape === 'lower' && !(isGiven(word) && isSurname(next)))
    return isGiven(word) && (isCode(next) || isMinutes(words, index + 1) || isDeed(words, index + 1));
  return (
    isCode(next) || isMinutes(words, index + 1) || isDeed(words, index + 1) || isWithInitial(words, index)
  );
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

/** "38min", "38 minutes", "0:38" is left to the clock. */
const isMinutes = (words: Words, index: number): boolean =>
  /^\d{1,3}(?:m|min|mins)$/.test(at(words, index).folded) ||
  (/^\d{1,3}$/.test(at(words, index).text) && /^min(?:s|utes?)?$/.test(at(words, index + 1).folded));

/** "did 38 minutes", "had a PT eval", "was seen". */
function isDeed(words: Words, index: number): boolean {
  const verb = at(words, index).folded;
  if (beginnings.has(verb)) return treatedWords.has(at(words, index + 1).folded);
  return deeds.has(verb) && words.slice(index + 1, index + 5).some(isCare);
}
