/** Which words name a colleague, a provider or whoever sent something: those are no patients. */
import { isDescribed, titlesOfProviders } from './described.ts';
import { isIntroduced, isOfPaper } from './introduced.ts';
import { at, type Words } from './name-at.ts';
import { isInitial, isListed, isOrdinary, isWordName } from './word-classes.ts';
import type { Word } from './word.ts';

/** Indexes of the words of such names. */
export function colleaguesIn(words: Words): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    if (!isNamePart(at(words, index)) || found.has(index)) continue;
    const end = endOfName(words, index);
    const chained =
      ['and', '&', 'or', '/', ','].includes(at(words, index - 1).folded) && found.has(index - 2);
    if (isOfPaper(words, index)) continue;
    const named = { start: index, end };
    if (
      chained ||
      isOfTwoWhoTreat(words, named) ||
      holdsRole(words, index) ||
      isIntroduced(words, named) ||
      isDescribed(words, named)
    )
      for (let part = index; part < end; part += 1) found.add(part);
    index = end - 1;
  }
  return found;
}

/** "front desk is Carla", "supervising PT is Brian". */
const holdsRole = (words: Words, index: number): boolean =>
  /^(?:is|was)$/.test(at(words, index - 1).folded) &&
  /^(?:desk|contact|manager|biller|lead|supervisor|therapist|coder|director|owner|PTA?|OTA?|COTA|SLP)$/.test(
    at(words, index - 2).text,
  );

/** "PT Samantha and PTA Luis": neither of the two is the patient. */
const isOfTwoWhoTreat = (
  words: Words,
  { start, end }: { readonly start: number; readonly end: number },
): boolean =>
  /^(?:PT|OT|SLP)$/.test(at(words, start - 1).text) &&
  /^(?:and|&|,|\/|\+)$/.test(at(words, end).text) &&
  /^(?:PTA|LPTA|OTA|COTA|OT|PT|SLP)$/.test(at(words, end + 1).text);

const isNamePart = (word: Word): boolean =>
  word.kind === 'word' &&
  !titlesOfProviders.has(word.folded) &&
  ((word.shape === 'capital' && (!isOrdinary(word) || isWordName(word))) || isListed(word));

function endOfName(words: Words, start: number): number {
  let end = start + 1;
  while (end < start + 4 && !at(words, end - 1).possessive && isNamePart(at(words, end))) end += 1;
  // "Jessica L. in credentialing".
  return isInitial(at(words, end)) && at(words, end + 1).text === '.' ? end + 2 : end;
}

/** A colleague even where a title stands before the name: "Ms. Adams in billing". */
export const worksHere = (words: Words, start: number): boolean => {
  const end = endOfName(words, start);
  return ['in', 'from', 'at'].includes(at(words, end).folded) && isDescribed(words, { start, end });
};
