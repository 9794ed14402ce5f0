/** A street address, a post office box, or words that say where someone lives. */
import { fold } from '../words/fold.ts';
import { surnames, wordSurnames } from '../words/surnames.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';

const clearType =
  'street|avenue|boulevard|blvd|road|lane|terrace|parkway|pkwy|highway|hwy|turnpike|crescent|expressway|ave|rd|ln|cir|ter|trl';
const doubtfulType =
  'st|dr|ct|pl|sq|way|drive|court|place|circle|trail|square|loop|alley|row|run|pike|path|crossing|cove|plaza|walk|bend|hill|ridge|commons|landing|point';
const street = new RegExp(
  String.raw`(?<![\d.,/:$%+#-])(\d{1,6}(?:-\d{1,4})?[a-z]?(?:\s1/2)?)[\s,]{1,3}((?:(?:[\p{L}'’-]{1,25}\.?|\d{1,3}(?:st|nd|rd|th))\s{1,2}){1,4}?)(${clearType}|${doubtfulType})(?![\p{L}\d])\.?(\s{0,2}[\p{L}]{0,14})`,
  'giu',
);
const certain: readonly RegExp[] = [
  /(?<![\p{L}])(?:p\s?\.?\s?o\s?\.?|post(?:al)?(?: office)?)\s{0,2}-?\s?box\s{0,2}(?:#|no\.?|number)?\s{0,2}[a-z]?\d/iu,
  /(?<![\p{L}])(?:r\.?\s?r\.?|rural route|star route|hc)\s{0,2}#?\d{1,3},?\s{0,2}box\s{0,2}\d|(?<![\p{L}])box\s\d{1,5},?\s{0,2}(?:rr|rural route)\s?\d/iu,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:(?:old|county|state|us|u\.s\.|n|s|e|w|north|south|east|west)\s{1,2}){0,2}(?:highway|hwy|route|rte|road|county rd|fm|cr)\s{1,2}\d{1,4}(?!\d)/iu,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:calle|camino|avenida|via|paseo|rue|broadway)(?![\p{L}])(?!\s{0,2}(?:min|unit))/iu,
  /(?<![\p{L}])(?:apt|apartment)\.?\s{0,2}#?\s?\d{1,5}[a-z]?(?![\p{L}\d:]|\s?[ap]\.?m)/iu,
  /(?<![\p{L}])(?:lives|living|resides|residing|live|reside|home)\s{1,2}(?:is\s)?(?:at|on)\s{1,2}(?:#?\d{1,6}(?:st|nd|rd|th)?\s{1,2}\p{L}|\p{Lu}\p{L}{1,20}\s)/u,
  /(?<![\p{L}])(?:lives|resides|residing)\s{1,2}in\s{1,2}(?:zip\s)?(?:\d{5}|\p{Lu}\p{Ll}{2,20})/u,
  /(?<!(?:e-?mail|ip|web|mac|billing|payer|clinic|office|our|facility|claims)\s{1,2})(?<![\p{L}])address\s{0,2}(?:is|on file|was|[:=])\s{0,2}[:=]?\s{0,2}#?\d{1,6}\s{1,2}(?!mins?|minutes|units?)\p{L}/iu,
  /(?<![\p{L}])(?:home|mailing|street|patient'?s?|pt'?s?|his|her|their)\s{1,2}address\s{1,2}\d{1,6}\s{1,2}\p{L}/iu,
];

export function saysAddress(text: string): boolean {
  if (certain.some((pattern) => pattern.test(text))) return true;
  for (const { 1: number = '', 2: words = '', 3: type = '', 4: next = '' } of text.matchAll(street)) {
    if (isStreet({ number, words: words.trim().split(/\s+/), type, next: next.trim() })) return true;
  }
  return false;
}

interface Candidate {
  readonly number: string;
  readonly words: readonly string[];
  readonly type: string;
  readonly next: string;
}

const isClear = new RegExp(`^(?:${clearType})$`, 'i');
const saints = new Set([
  ...[
    'louis',
    'paul',
    'lucie',
    'joseph',
    'charles',
    'george',
    'cloud',
    'augustine',
    'petersburg',
    'pete',
    'john',
  ],
  ...[
    'albans',
    'clair',
    'helens',
    'marys',
    'mary',
    'james',
    'peters',
    'peter',
    'francis',
    'johns',
    'luke',
    'lukes',
  ],
]);
const compass = new Set(['n', 's', 'e', 'w', 'north', 'south', 'east', 'west', 'ne', 'nw', 'se', 'sw']);
const neverInStreets = new Set([
  ...[
    'min',
    'mins',
    'minute',
    'minutes',
    'unit',
    'units',
    'in',
    'at',
    'for',
    'and',
    'with',
    'the',
    'a',
    'to',
    'of',
  ],
  ...[
    'pt',
    'patient',
    'visits',
    'days',
    'codes',
    'code',
    'timed',
    'plus',
    'on',
    'or',
    'is',
    'mod',
    'modifier',
  ],
]);
const streetWords = new Set([
  'main',
  'park',
  'center',
  'lake',
  'mill',
  'high',
  'valley',
  'spring',
  'first',
  'second',
  'third',
  'old',
  'new',
]);

/** Ordinary words name a street only when capitalised; "Dr" and "St" also mean doctor and saint. */
function isStreet({ number, words, type, next }: Candidate): boolean {
  const folded = words.map((word) => fold(word.replace(/\.$/, '')));
  if (folded.some((word) => neverInStreets.has(word))) return false;
  if (/^dr$/i.test(type) && /^\p{Lu}/u.test(next) && !isHouseNumber(number)) return false;
  if (/^st$/i.test(type) && saints.has(fold(next))) return false;
  const capitalised = words.every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|de|la|el|del)$/.test(word));
  if (capitalised && (isClear.test(type) || isHouseNumber(number))) return true;
  if (/^9[2-9]\d{3}$/.test(number) && !isClear.test(type)) return false;
  const isStreetType = /^(?:st|dr|ct|pl)$/i.test(type);
  return folded.every(
    (word) =>
      compass.has(word) ||
      streetWords.has(word) ||
      (isStreetType && isSurname(word)) ||
      !ordinaryWords.has(word),
  );
}

const isSurname = (word: string): boolean => surnames.has(word) || wordSurnames.has(word);

/** Five digits that begin with 9 are a billing code first. */
const isHouseNumber = (number: string): boolean => !/^9[2-9]\d{3}$/.test(number);
