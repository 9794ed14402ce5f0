/** A word that neither the lists of names nor the trade know: in a person's place it is a name. */
import { isEnglish } from '../words/listed-words.ts';
import { placeNouns, stateCodes, stateNames } from '../words/states.ts';
import { isMisspelt } from '../words/misspelt.ts';
import { isInflected } from './word-classes.ts';
import { onceForEach } from './once-for-each.ts';
import type { Word } from './word.ts';

export const isUnlisted = onceForEach((word: Word): boolean => {
  const { folded, kind, shape } = word;
  if (kind !== 'word' || word.ordinary || word.given || word.surname || word.plain || word.place)
    return false;
  if (isEnglish(folded)) return false;
  if (stateNames.has(folded) || stateCodes.has(folded) || placeNouns.has(folded)) return false;
  if (folded.length < (shape === 'capital' ? 3 : 4) || !/[aeiouy]/.test(folded)) return false;
  if ((shape === 'caps' && folded.length < 5) || /([a-z])\1\1/.test(folded)) return false;
  return !(shape !== 'capital' && isInflected(word)) && !isMisspelt(folded);
});
