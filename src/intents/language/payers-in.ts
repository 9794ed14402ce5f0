/** Every payer of the list that a text names, in order, each once. */
import { calledPayers, payerSpellings, type KnownPayer } from './known-payers.ts';

const longestSpelling = 4;

const firstWords: ReadonlySet<string> = new Set(
  [...payerSpellings.keys()].map((spelling) => spelling.split(' ')[0] ?? ''),
);

/** `words`: in small letters. */
export function payersIn(words: readonly string[]): readonly KnownPayer[] {
  const found = new Map<string, KnownPayer>();
  for (let from = 0; from < words.length;) {
    let taken = 1;
    const opens = firstWords.has((words[from] ?? '').replace(/'s$/, ''));
    for (let count = opens ? longestSpelling : 0; count > 0; count -= 1) {
      const typed = words
        .slice(from, from + count)
        .join(' ')
        .replace(/'s$/, '');
      const payer = calledPayers.has(typed) && typed !== 'wc' ? undefined : payerSpellings.get(typed);
      if (payer === undefined) continue;
      found.set(payer.name, payer);
      taken = count;
      break;
    }
    from += taken;
  }
  return [...found.values()];
}

export const payerWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[ ,;:?!/()]/)
    .filter((word) => word !== '');
