/** The long lists of data/words (scripts/words/build.ts): what is English, and what Americans are called. */
import english from '../../../../data/words/english.json' with { type: 'json' };
import givenNames from '../../../../data/words/given-names.json' with { type: 'json' };
import surnames from '../../../../data/words/surnames.json' with { type: 'json' };
import { stemsOf } from './word-forms.ts';
import { wordSet, type WordSet } from './word-set.ts';

type Listed = Pick<WordSet, 'has'>;

export const commonEnglish = listed(english.words);
export const censusGivenNames = listed(givenNames.words);
export const censusSurnames = listed(surnames.words);

/** A word of English, or a regular form of one. */
export const isEnglish = (word: string): boolean =>
  commonEnglish.has(word) || stemsOf(word).some((stem) => commonEnglish.has(stem));

/** A line for each first letter. Nothing is read before it is asked for: most programs ask for few words. */
function listed(lines: Readonly<Record<string, string>>): Listed {
  const byLetter = new Map(Object.entries(lines).map(([letter, line]) => [letter, wordSet(line)]));
  return { has: (word) => byLetter.get(word.charAt(0))?.has(word) === true };
}
