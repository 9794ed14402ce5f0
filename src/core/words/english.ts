/** Small words: counts and lists as people say them. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "a, b and c". */
export const list = (words: readonly string[]): string => joined(words, 'and');

/** "a, b or c". */
export const either = (words: readonly string[]): string => joined(words, 'or');

function joined(words: readonly string[], last: string): string {
  const end = words.at(-1) ?? '';
  return words.length < 2 ? end : `${words.slice(0, -1).join(', ')} ${last} ${end}`;
}
