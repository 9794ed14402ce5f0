/** Where a place would stand: "in Dallas TX", "zip 75201", "04412-11", or words nothing else claims. */
import { wordAt, type Reader } from './reader.ts';

const introduces = /^(?:in|at|near|zip|locality)$/i;
const placeWord = /^[a-z][a-z.'/-]*$/i;

/** Medicare carriers end in 02, 12, 82 or 92; so "97110-59" stays a code with its modifier. */
const carrier = /^[01]\d{2}[0189]2$/;
const carrierLocality = /^(?:[01]\d{2}[0189]2-?\d{2}|(?!20)[1-9]\d[0189]2-\d{2})$/;

/** "04412-11", "4412-11", "0441211", "04412 11". */
export const readCarrierLocality: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  if (carrierLocality.test(word)) {
    mentions.place = word;
    return 1;
  }
  if (!carrier.test(word) || !/^\d{2}$/.test(next)) return 0;
  mentions.place = `${word}-${next}`;
  return 2;
};

/** Takes one word at a time: payers, modifiers and dates in between are read by their own readers. */
export const readPlaceWords: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  if (introduces.test(word) && /^\d{5}(?:-\d{4})?$/.test(next)) {
    mentions.place = next.slice(0, 5);
    return 2;
  }
  if (/^locality$/i.test(word) && /^\d{1,2}$/.test(next)) {
    mentions.place = `locality ${next}`;
    return 2;
  }
  if (/^of$/i.test(word) && mentions.place !== undefined && isPlaceWord(next)) {
    mentions.place = `${mentions.place} ${word} ${next}`;
    return 2;
  }
  const indiana =
    /^in$/i.test(word) && mentions.place !== undefined && !isPlaceWord(next) && !/^\d{5}/.test(next);
  if (!isPlaceWord(word) && !indiana) return 0;
  mentions.place = mentions.place === undefined ? word : `${mentions.place} ${word}`;
  return 1;
};

const isPlaceWord = (word: string): boolean => placeWord.test(word) && !stops.has(word.toLowerCase());

/** Words that belong to the sentence, never to a place. */
export const stops: ReadonlySet<string> = new Set([
  ...['and', 'with', 'for', 'of', 'on', 'the', 'a', 'an', 'to', 'is', 'are', 'do', 'does', 'i', 'we', 'my'],
  ...['check', 'please', 'how', 'many', 'much', 'units', 'unit', 'minutes', 'min', 'what', 'pay', 'pays'],
  ...[
    'bill',
    'billed',
    'billing',
    'cpt',
    'code',
    'rule',
    'in',
    'at',
    'near',
    'zip',
    'locality',
    'plus',
    'then',
  ],
]);
