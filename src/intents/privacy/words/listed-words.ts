/** The long lists of data/words (scripts/words/build.ts): what is English, and what Americans are called. */
import { mapOf } from '../../../core/map-of.ts';
import english from '../../../../data/words/english.json' with { type: 'json' };
import givenNames from '../../../../data/words/given-names.json' with { type: 'json' };
import surnames from '../../../../data/words/surnames.json' with { type: 'json' };
import { stemsOf } from './word-forms.ts';
import type { WordSet } from './word-set.ts';

type Listed = Pick<WordSet, 'has'>;

export const commonEnglish = listed(english.words);
export const censusGivenNames = listed(givenNames.words);
export const censusSurnames = listed(surnames.words);

/** A word of English, or a regular form of one. */
export const isEnglish = (word: string): boolean =>
  commonEnglish.has(word) || stemsOf(word).some((stem) => commonEnglish.has(stem));

/** One sorted line a first letter. Nothing is read before it is asked for: most programs ask for few words. */
function listed(lines: Readonly<Record<string, string>>): Listed {
  const byLetter = mapOf(lines);
  return { has: (word) => word !== '' && stands(word, byLetter.get(word.charAt(0)) ?? '') };
}

function stands(word: string, line: string): boolean {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = Math.max(low, line.lastIndexOf(' ', middle) + 1);
    const space = line.indexOf(' ', start);
    const end = space === -1 ? line.length : space;
    const found = line.slice(start, end);
    if (found === word) return true;
    if (found < word) low = end + 1;
    else high = start;
  }
  return false;
}
