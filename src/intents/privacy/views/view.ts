/** One way a text can be seen, in the forms the rules look at; each is made once, and only when a rule asks for it. */
import { fold } from '../words/word-forms.ts';
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
  return /:\/\/|www\./i.test(unsent)
    ? unsent.replace(/(?:[a-z]{2,6}:\/\/|www\.)[^\s<>|]{1,300}/gi, ' ')
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
