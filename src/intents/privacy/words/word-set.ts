/**
 * A list of words written as one text. A command line asks a few words and ends: the text itself is searched. Only a
 * list that is asked often is read into a set.
 */
export interface WordSet extends Iterable<string> {
  readonly has: (word: string) => boolean;
}

const often = 25;

export function wordSet(text: string): WordSet {
  let [asked, line] = [0, ''];
  let words: ReadonlySet<string> | undefined;
  const read = (): ReadonlySet<string> => (words ??= new Set(text.trim().split(/\s+/)));
  const has = (word: string): boolean => {
    if (words !== undefined || (asked += 1) > often) return read().has(word);
    if (line === '') line = ` ${text.replaceAll('\n', ' ')} `;
    return word !== '' && line.includes(` ${word} `);
  };
  return { has, [Symbol.iterator]: () => read()[Symbol.iterator]() };
}
