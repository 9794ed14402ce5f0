/**
 * Builds data/words/spelling.json: the words people ask with, most frequent first, which misspelt ones are taken for
 * (src/intents/language/repair-words.ts). They are those of the phrases beside each intent and of the rule cards'
 * questions: English written a few times, or anything written often. Run before training: `npm run train`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { censusGivenNames, commonEnglish, isEnglish } from '../../src/intents/privacy/words/listed-words.ts';
import { placeNames, stateNames } from '../../src/intents/privacy/words/lists.ts';

const root = new URL('../../', import.meta.url);
const file = new URL('data/words/spelling.json', root);
const [few, often] = [4, 10];

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const list = (folder: string): readonly string[] => readdirSync(new URL(folder, root)).sort();

interface Phrases {
  readonly phrases: readonly string[];
  /** With slots in braces. */
  readonly templates?: readonly string[];
}

interface Topic {
  readonly cards?: readonly { readonly questions: readonly string[] }[];
}

const phrases = list('src/intents')
  .map((name) => `src/intents/${name}/phrases.json`)
  .filter((path) => existsSync(new URL(path, root)))
  .flatMap((path) => Object.values(JSON.parse(read(path)) as Record<string, Phrases>))
  .flatMap((each) => [...each.phrases, ...(each.templates ?? [])]);
const questions = list('data/knowledge').flatMap((name) =>
  ((JSON.parse(read(`data/knowledge/${name}`)) as Topic).cards ?? []).flatMap((card) => card.questions),
);

const counts = new Map<string, number>();
const text = [...phrases, ...questions].join('\n').replace(/\{\w+\}/g, ' ');
for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
  if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
/** A word misspelt is never a name misspelt: nobody's name comes out of it. */
const isName = (word: string): boolean =>
  placeNames.has(word) || stateNames.has(word) || (censusGivenNames.has(word) && !commonEnglish.has(word));
const isWord = (word: string, count: number): boolean =>
  (count >= often || (count >= few && isEnglish(word))) && !isName(word);
const words = [...counts]
  .filter(([word, count]) => isWord(word, count))
  .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  .map(([word]) => word);

const source =
  'Words of the phrases and the rule cards, most frequent first; built by scripts/words/spelling.ts';
const written = `${JSON.stringify({ source, words: words.join(' ') }, undefined, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (written !== readFileSync(file, 'utf8')) {
  console.log('data/words/spelling.json is not that of the phrases: npm run train');
  process.exitCode = 1;
}
