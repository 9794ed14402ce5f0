/** "barb's claim", "marys eval", "kowalskis shoulder": whose body, visit or claim it is. */
import { wordSet } from '../words/word-set.ts';
import { isCode } from './care.ts';
import { lookUp } from './look-up.ts';
import { at, type Words } from './name-at.ts';
import { asksForFees } from './of-a-place.ts';
import { isUnlisted } from './unlisted.ts';
import { isSurnameToo } from './word-classes.ts';
import type { Word } from './word.ts';

const ownThings = wordSet(`
eval evals evaluation re-eval reeval visit visits session sessions treatment minutes knee shoulder hip back neck gait appt
appointment dob mrn chart mom mother dad father wife husband son daughter parents birthday secondary exercises 97161 97162 97163`);
const ownPapers = wordSet(
  'claim claims copay balance denial units bill account superbill remit appeal auth eob',
);
/** What only a patient has, where an apostrophe says that somebody has it: "carter's no show". */
const ownVisits = wordSet(
  'noshow no-show cancellation cancel discharge progress surgery hep tx therex manual gait neuro massage deductible coinsurance wheelchair cota',
);
const ofCompanies = wordSet(
  'portal form system address department policy number line edit editor edits process site',
);
/** Of these "Dallas's 97110" is what it pays there, or what the clinic there billed. */
const townsFirst = wordSet('austin dallas denver houston orlando boston memphis phoenix');
/** "April's visit (she is …)": told on with "she". */
const isSpokenOf = (words: Words, index: number): boolean =>
  words.slice(index + 2, index + 5).some(({ folded }) => /^s?he$/.test(folded));
const months = wordSet('april may june august');

export function isOwnerAt(words: Words, index: number): boolean {
  const [word, thing, after] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  const owner = word.possessive ? word : withoutS(word);
  if (owner === undefined || (months.has(owner.folded) && !isSpokenOf(words, index))) return false;
  if (ownThings.has(thing.folded) || (word.possessive && isVisitToCome(words, index + 1)))
    return isSomebody(owner);
  if (!word.possessive) return false;
  if (owner.place)
    return (
      (owner.given || /^(?:georgia|virginia)$/.test(owner.folded)) &&
      !townsFirst.has(owner.folded) &&
      isCode(thing) &&
      !asksForFees(words)
    );
  if (ownVisits.has(thing.folded) || (thing.folded === 'no' && /^shows?$/.test(after.folded)))
    return isSomebody(owner);
  return (
    (ownPapers.has(thing.folded) || isCode(thing)) && !ofCompanies.has(after.folded) && isSomebody(owner)
  );
}

/** "charlotte's post op visit", "Dang's cast removal visit". */
const isVisitToCome = (words: Words, index: number): boolean =>
  words
    .slice(index, index + 4)
    .some(({ folded }) => /^(?:visit|eval|session|appt|appointment)$/.test(folded));

const isSomebody = (word: Word): boolean =>
  word.given ||
  (word.shape === 'capital' && word.possessive && isSurnameToo(word)) ||
  word.plain ||
  (word.surname && !word.place) ||
  isUnlisted(word);

function withoutS(word: Word): Word | undefined {
  const { folded, text } = word;
  if (word.kind !== 'word' || word.ordinary || word.place || !/[a-z]{3}s$/.test(folded)) return undefined;
  const stem = lookUp(text.slice(0, -1), folded.slice(0, -1));
  return { ...word, ...stem, folded: folded.slice(0, -1), text: text.slice(0, -1) };
}
