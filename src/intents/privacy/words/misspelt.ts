/** "medciare", "traetment": one letter more, less, other or exchanged than a word of the trade or a place. */
import { ordinaryWords, payers, placeNames, tradeWords, vocabulary } from './lists.ts';

const shortest = 5;
/**
 * Words by length and either their first two letters or their last two: one slip of the finger changes the length by no
 * more than one, and leaves one of the pairs as it was.
 */
let shelves: ReadonlyMap<string, readonly string[]> | undefined;

const shelvesFor = (word: string, length: number): readonly string[] => [
  `${word.slice(0, 2)}${length}`,
  `${word.charAt(0)}${length}${word.slice(-2)}`,
];

export function isMisspelt(folded: string): boolean {
  if (folded.length < shortest) return false;
  shelves ??= shelved([
    ...new Set([...ordinaryWords, ...tradeWords, ...payers, ...vocabulary, ...placeNames]),
  ]);
  return [-1, 0, 1].some((more) =>
    shelvesFor(folded, folded.length + more).some((shelf) =>
      shelves?.get(shelf)?.some((word) => isNear(word, folded)),
    ),
  );
}

function shelved(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const shelf of shelvesFor(word, word.length)) {
      const there = found.get(shelf);
      if (there === undefined) found.set(shelf, [word]);
      else there.push(word);
    }
  return found;
}

/** One letter more, less, other, or two exchanged. */
export function isNear(one: string, two: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  let [endOne, endTwo] = [one.length, two.length];
  while (endOne > start && endTwo > start && one[endOne - 1] === two[endTwo - 1]) {
    endOne -= 1;
    endTwo -= 1;
  }
  const [left, right] = [one.slice(start, endOne), two.slice(start, endTwo)];
  const exchanged = left.length === 2 && left === `${right[1] ?? ''}${right[0] ?? ''}`;
  return one.length >= shortest && (exchanged || (left.length <= 1 && right.length <= 1));
}
