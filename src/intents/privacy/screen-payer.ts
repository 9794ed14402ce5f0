/**
 * A payer as typed into a field for one. A known one passes. Nobody can tell an unknown firm from a person by the
 * words alone, so whatever may be a person is refused: a whole name in any case, a listed name, and a word of no list,
 * which is how rare surnames look. Words of insurance beside it excuse a place and an abbreviation, never a name.
 */
import { knownPayer } from '../language/known-payers.ts';
import { readText } from '../language/reading/reading.ts';
import { isFullName, isLastFirst } from './names/name-at.ts';
import { lookUp } from './names/look-up.ts';
import { isListed, isOrdinary, isPlace } from './names/word-classes.ts';
import type { Word } from './names/word.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { screenField } from './screen-field.ts';
import { viewsOf } from './views/views-of.ts';
import { isEnglish } from './words/listed-words.ts';
import { wordSet } from './words/word-set.ts';

const ofInsurance = wordSet(`
health healthcare healthplan healthplans care plan plans insurance advantage benefit benefits fund trust union
administrators mutual assurance casualty indemnity network group partners services solutions company corp inc llc
medical hospital system university blue shield comp compensation hmo ppo tpa cooperative alliance community`);

/** Every kind seen, as `screen` says them. */
export function screenPayer(text: string): readonly PhiKind[] {
  if (knownPayer(text) !== undefined) return [];
  const kinds = screenField(text);
  return phiKinds.filter(
    (kind) =>
      kinds.includes(kind) ||
      (kind === 'name' && maybeSomebody(text)) ||
      (kind === 'member-id' && /\d{5}/.test(text)),
  );
}

const maybeSomebody = (text: string): boolean => {
  if (isAbbreviation(text.trim())) return false;
  return viewsOf(readText(capitalized(text))).forNames.some(({ words }) => {
    const insures = words.some(({ folded }) => ofInsurance.has(folded));
    return words.some(
      (word, index) =>
        isFullName(words, index) ||
        isLastFirst(words, index) ||
        (isListed(word) && !(insures && isPlace(word))) ||
        (isUnlisted(word) && !(insures && word.folded.length <= longestAbbreviation)),
    );
  });
};

const longestAbbreviation = 4;

/** "HCSC": in capitals, of no list of names, and nothing beside it. */
function isAbbreviation(text: string): boolean {
  const { given, surname } = lookUp(text, text.toLowerCase());
  return /^[A-Z]{2,4}$/.test(text) && !given && !surname;
}

const isUnlisted = (word: Word): boolean =>
  word.kind === 'word' &&
  !isOrdinary(word) &&
  !isPlace(word) &&
  !isEnglish(word.folded) &&
  !/health|care$/.test(word.folded);

const capitalized = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
