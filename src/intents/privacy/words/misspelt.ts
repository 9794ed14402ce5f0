/** "medciare", "traetment": one letter more, less, other or exchanged than a word of the trade or a place. */
import { ordinaryWords, payers, placeNames, tradeWords, vocabulary } from './lists.ts';

const shortest = 5;
/** Words by first letter and length: a slip of the finger changes neither by more than one. */
let shelves: ReadonlyMap<string, readonly string[]> | undefined;

export function isMisspelt(folded: string): boolean {
  if (folded.length < shortest) return false;
  shelves ??= shelved([
    ...new Set([...ordinaryWords, ...tradeWords, ...payers, ...vocabulary, ...placeNames]),
  ]);
  return [-1, 0, 1].some((more) =>
    shelves?.get(`${folded.charAt(0)}${folded.length + more}`)?.some((word) => isNear(word, folded)),
  );
}

function shelved(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const shelf = `${word.charAt(0)}${word.length}`;
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
