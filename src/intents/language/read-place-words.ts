/** Where a place would stand: "in Dallas TX", "zip 75201", "04412-11", or words nothing else claims. */
import { wordAt, type Reader } from './reader.ts';

const introduces = /^(?:in|at|near|zip|locality)$/i;
const placeWord = /^[a-z][a-z.'-]*$/i;

/** Medicare carriers end in 02, 12, 82 or 92; so "97110-59" stays a code with its modifier. */
const carrierLocality = /^[01]\d{2}[0189]2-\d{2}$/;

export const readCarrierLocality: Reader = (here, mentions) => {
  if (!carrierLocality.test(wordAt(here))) return 0;
  mentions.place = wordAt(here);
  return 1;
};

/** Takes one word at a time: payers, modifiers and dates in between are read by their own readers. */
export const readPlaceWords: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (introduces.test(word) && /^\d{5}(?:-\d{4})?$/.test(wordAt(here, 1))) {
    mentions.place = wordAt(here, 1).slice(0, 5);
    return 2;
  }
  if (!placeWord.test(word) || stops.has(word.toLowerCase())) return 0;
  mentions.place = mentions.place === undefined ? word : `${mentions.place} ${word}`;
  return 1;
};

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
