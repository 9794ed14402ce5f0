/** One way a text can be seen, in the forms the rules look at; each is made once, and only when a rule asks for it. */
import { fold } from '../words/word-forms.ts';
import type { Reading } from '../../language/reading/reading.ts';
import { spokenNumbers } from './spoken-numbers.ts';
import type { WordSet } from '../words/word-set.ts';
import { wordsOf, type Word } from '../names/word.ts';

export interface View {
  /** As written, in any script. */
  readonly text: string;
  /** Lower case without accents; a letter of another script is an x. What most rules look at. */
  readonly lower: string;
  /** The same with its capitals. */
  readonly bare: string;
  readonly words: readonly Word[];
  /** Whether one of these words stands in it, by itself or as part of a hyphenated one. */
  readonly says: (some: WordSet) => boolean;
  readonly hasDigit: boolean;
  /** How many digits are left without billing codes and minutes. */
  readonly figures: number;
}

export function viewOf(text: string, known?: Map<string, Word>): View {
  const bare = withoutAccents(text);
  const lower = bare.toLowerCase();
  const words = once(() => wordsOf(withoutAddresses(text), known));
  const said = once(() => new Set(lower.match(/[a-z]+/g)));
  return {
    ...{ text, bare, lower, hasDigit: /\d/.test(lower), figures: figuresIn(lower) },
    get words() {
      return words();
    },
    says: (some) => {
      for (const word of said()) if (some.has(word)) return true;
      return false;
    },
  };
}

const codesAndMinutes = /(?<![a-z\d.-])(?:9\d{4}(?![a-z\d.-])|\d{1,3}\s?(?:m|mins?|minutes?)(?![a-z\d.-]))/g;

const figuresIn = (lower: string): number => lower.replace(codesAndMinutes, '').replace(/\D+/g, '').length;

/** Names within addresses of mail and web are the address's. */
const withoutAddresses = (text: string): string => {
  const unsent = text.includes('@')
    ? text.replace(/(?<![a-z\d._%+-])[a-z\d._%+-]{1,64}@[a-z\d.-]{1,80}/gi, ' ')
    : text;
  return /:\/\/|www\.|\.(?:com|org|net|example|health|clinic|care)(?![a-z])/i.test(unsent)
    ? unsent.replace(
        /(?:[a-z]{2,6}:\/\/|www\.|\.(?:com|org|net)\/)[^\s<>|]{1,300}|(?<![\w.@＠-])[a-z\d-]{2,60}\.(?:[a-z\d-]{2,60}\.)?(?:com|org|net|example|health|clinic|care)(?![\w@.-])(?:\/[^\s<>|]{0,200})?/gi,
        ' ',
      )
    : unsent;
};

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

const withoutAccents = (text: string): string =>
  isAscii(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\P{L}A-Za-z]/gu, latin);

/** "ł" is an l; a letter of another script is some letter. */
function latin(letter: string): string {
  const plain = fold(letter);
  const known = /^[a-z]{1,2}$/.test(plain) ? plain : 'x';
  return letter === letter.toLowerCase() ? known : known.toUpperCase();
}

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** "1 2 3 - 4 5 - 6 7 8 9" to "123-45-6789": characters typed one by one are put together again. */
const oneByOne = /(?<![a-z\d])[a-z\d](?:[ .,/_-]{1,3}[a-z\d](?![a-z\d])){5,40}/gi;

const joinSpaced = (text: string): string =>
  text.replace(oneByOne, (run) => {
    const digits = run.replace(/\D/g, '').length;
    return digits < 5 ? run : run.replace(/[^a-z\d-]/gi, '').replace(/-{2,}/g, '-');
  });

/** The views the screen takes of a reading: each way it can be seen, characters typed one by one joined, numbers said. */
export interface Views {
  readonly forNames: readonly View[];
  /** The same, and the numbers said in words as figures. */
  readonly forNumbers: readonly View[];
}

/** Most texts look the same in every way, and are then looked at once. */
export function viewsOf({ shown, plain, words }: Reading): Views {
  const unwrapped = [...new Set([plain, words])];
  const seen = new Set([plainDigits(shown), ...unwrapped, ...unwrapped.map(joinSpaced)]);
  const spoken = unwrapped.map((text) => joinSpaced(spokenNumbers(text))).filter((text) => !seen.has(text));
  const known = new Map<string, Word>();
  const forNames = Array.from(seen, (text) => viewOf(text, known));
  return { forNames, forNumbers: [...forNames, ...spoken.map((text) => viewOf(text))] };
}

/** Full-width digits as plain ones: how a figure is written says nothing of a name beside it. */
const plainDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
