/** Words of cards and messages as they are compared: of one meaning one word, plurals cut, what tells nothing left out. */
export interface WordLists {
  readonly same: readonly string[];
  readonly ignored: readonly string[];
}

export type Split = (text: string) => readonly string[];

export function splitterOf({ same, ignored }: WordLists): Split {
  const first = new Map(
    same.flatMap((list) => list.split(' ').map((word, _, all) => [word, all[0] ?? word] as const)),
  );
  const skip = new Set(ignored.flatMap((list) => list.split(' ')));
  const term = (word: string): string | undefined => {
    if (word === '' || skip.has(word)) return undefined;
    const stem = stemOf(word);
    return skip.has(stem) ? undefined : (first.get(word) ?? first.get(stem) ?? stem);
  };
  return (text) =>
    text
      .toLowerCase()
      .replace(/\bre[- ](eval|assess|cert)/g, 're$1')
      .split(/[^a-z0-9]+/)
      .flatMap((word) => term(word) ?? []);
}

/** "visits", "billed", "signing": endings of longer words. */
function stemOf(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const single = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return single.length > 6 ? single.replace(/(?:ing|ed)$/, '') : single;
}
