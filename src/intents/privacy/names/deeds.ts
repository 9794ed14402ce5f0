/** What a patient does, in the words after the name. */
import { wordSet } from '../words/word-set.ts';
import { isCare, isCode, isMinutes } from './care.ts';
import { hasAgeAfter } from './clause.ts';
import { at, type Words } from './name-at.ts';

const deeds = wordSet(`
did had got received completed tolerated performed attended presented came arrived finished needs gets needed`);
const beginnings = wordSet('was is has');
const treatedWords = wordSet('seen treated evaluated discharged here billed denied admitted scheduled');

/** "did 38 minutes", "had a PT eval", "was seen": after a name that the lists know. */
export function isDeed(words: Words, index: number): boolean {
  const verb = at(words, index).folded;
  if (beginnings.has(verb)) return treatedWords.has(at(words, index + 1).folded);
  return deeds.has(verb) && words.slice(index + 1, index + 5).some(isCare);
}

const comings = wordSet('in late back early today yesterday with w for twice to');
const alone = wordSet('tolerated attended noshowed no-showed fell owes owed refused dob');
const counted = wordSet('did had got received completed finished missed performed');
const theirs = wordSet('a an his her their the only just');
const papers = wordSet('10th abn pn recert recertification progress new note');
const states = wordSet('seen treated evaluated discharged admitted here');

/** "came in late", "was seen", "did 38 min", "had her eval", "no showed", ", 74, tka": only a person does these. */
export function isPersonalDeed(words: Words, index: number): boolean {
  const [verb, next, third] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (alone.has(verb.folded) || hasAgeAfter(words, index)) return true;
  if (verb.folded === 'left') return /^(?:early|after|halfway|before)$/.test(next.folded);
  if (verb.folded === 'here') return /^(?:for|today|now)$/.test(next.folded);
  if (verb.folded === 'no') return /^show/.test(next.folded);
  if (/^(?:came|arrived|showed)$/.test(verb.folded))
    return comings.has(next.folded) || isLate(words, index + 1);
  if (verb.folded === 'was' || verb.folded === 'is')
    return (
      states.has(next.folded) ||
      /^(?:late|early)$/.test(next.folded) ||
      isLate(words, index + 1) ||
      isAtVisit(words, index + 1)
    );
  if (verb.folded === 'from') return isOfGroup(words, index + 1);
  if (verb.folded === 'needs')
    return next.kind === 'number' || isCare(third) || (theirs.has(next.folded) && papers.has(third.folded));
  if (!counted.has(verb.folded)) return false;
  if (isCode(next) || isMinutes(words, index + 1) || (next.kind === 'number' && isCare(third))) return true;
  return theirs.has(next.folded) && words.slice(index + 2, index + 4).some((word) => isCare(word));
}

/** "is 11 visits in", "is on visit 12". */
const isAtVisit = (words: Words, index: number): boolean =>
  (at(words, index).kind === 'number' && /^visits?$/.test(at(words, index + 1).folded)) ||
  (at(words, index).folded === 'on' && at(words, index + 1).folded === 'visit');

/** "was 20 minutes late", "is 10 min early". */
const isLate = (words: Words, index: number): boolean =>
  at(words, index).kind === 'number' &&
  /^min(?:s|utes?)?$/.test(at(words, index + 1).folded) &&
  /^(?:late|early)$/.test(at(words, index + 2).folded);

/** "rose from the tuesday group refused": one of a group. */
const isOfGroup = (words: Words, index: number): boolean =>
  /^(?:the|our|my)$/.test(at(words, index).folded) &&
  words
    .slice(index + 1, index + 4)
    .some(({ folded }) => /^(?:group|class|session|slot|wing|unit)$/.test(folded)) &&
  words
    .slice(index + 2, index + 8)
    .some(({ folded }) =>
      /^(?:refused|left|did|had|was|came|needs|got|wants|tolerated|missed|attended|completed|is|no)$/.test(
        folded,
      ),
    );

const asked = wordSet(
  'hit have come owe get need refuse tolerate miss finish exceed reach show meet seen here over',
);

/** "did … hit the cap", "was … seen", "is … over the threshold". */
export const isAskedDeed = (words: Words, index: number): boolean => asked.has(at(words, index).folded);
