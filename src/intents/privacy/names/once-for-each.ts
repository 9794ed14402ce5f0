/** What holds of a whole message is found out once; it is forgotten with the message. */
import type { Words } from './name-at.ts';

export function onceForEach(test: (words: Words) => boolean): (words: Words) => boolean {
  const known = new WeakMap<Words, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = test(words);
    known.set(words, found);
    return found;
  };
}
