/** Words of data/words by which facts, codes and people are told: of the trade, unless somebody is called so. */
import facts from '../../../../data/words/facts.json' with { type: 'json' };
import money from '../../../../data/words/money.json' with { type: 'json' };
import people from '../../../../data/words/people.json' with { type: 'json' };
import shorthand from '../../../../data/words/shorthand.json' with { type: 'json' };
import { censusGivenNames, censusSurnames } from './listed-words.ts';
import type { WordSet } from './word-set.ts';

const texts: readonly string[] = [
  ...facts.facts.flatMap(({ wordings }) => wordings),
  ...Object.values(people.roles).flat(),
  ...Object.values(shorthand.strong).flat(),
  ...money,
];

const words: ReadonlySet<string> = new Set(texts.flatMap((text) => text.split(/[^a-z]+/)));

export const vocabulary: Pick<WordSet, 'has'> = {
  has: (word) => words.has(word) && !censusGivenNames.has(word) && !censusSurnames.has(word),
};
