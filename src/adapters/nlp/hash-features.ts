/**
 * Feature hashing: words, word pairs, and the 3- and 4-grams of letters inside each word, as buckets of one table.
 * Words that begin with "#" tell structure and count alone. FNV-1a of the UTF-16 units, so that every machine agrees.
 */
export const buckets = 1 << 14;

/** Of a long message the beginning tells what it asks. */
const mostFeatures = 400;
const longestWord = 30;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return value & (buckets - 1);
}

/** Each bucket once, in order of first use. */
export function bucketsOf(features: string): readonly number[] {
  const words = features.split(' ').filter((word) => word !== '');
  const found = new Set<number>();
  let before = '^';
  for (const word of words) {
    if (found.size > mostFeatures) break;
    if (word.startsWith('#')) {
      found.add(hash(word));
      continue;
    }
    found.add(hash(`w ${word}`));
    found.add(hash(`p ${before} ${word}`));
    before = word;
    const edged = `<${word.slice(0, longestWord)}>`;
    for (const length of [3, 4])
      for (let i = 0; i + length <= edged.length; i += 1) found.add(hash(`g ${edged.slice(i, i + length)}`));
  }
  found.add(hash(`p ${before} $`));
  return [...found];
}
