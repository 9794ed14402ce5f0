/** What a word can be: part of a name, a place, or a word of the trade. */
import { stateCodes, stateNames, stateWords } from '../words/states.ts';
import { censusSurnames } from '../words/listed-words.ts';
import { surnames, wordSurnames } from '../words/surnames.ts';
import { isTradeWord } from './look-up.ts';
import { onceForEach } from './once-for-each.ts';
import type { Word } from './word.ts';

export const isGiven = ({ given }: Word): boolean => given;
export const isSurname = ({ surname }: Word): boolean => surname;
export const isListed = ({ given, surname }: Word): boolean => given || surname;
export const isOrdinary = ({ ordinary }: Word): boolean => ordinary;
export const isPlace = ({ place }: Word): boolean => place;

/** "Will", "Mark": a plain word as often as a name. */
export const isWordName = ({ plain }: Word): boolean => plain;

/** "Park", "Page": a surname only after a title or a given name. */
export const isWordSurname = (word: Word): boolean => word.shape !== 'lower' && isSurnameToo(word);

/** The same in lower case, for places where only a person can stand. */
export const isSurnameToo = onceForEach(
  ({ folded }: Word): boolean =>
    wordSurnames.has(folded) || surnames.has(folded) || (censusSurnames.has(folded) && !isTradeWord(folded)),
);

/** A state's name or postal code; "in" and "or" count in capitals only. */
export const isState = ({ folded, shape }: Word): boolean =>
  stateNames.has(folded) || (stateCodes.has(folded) && (shape === 'caps' || !stateWords.has(folded)));

/** An unlisted word that ends like a verb, an adverb or an adjective. */
export const isInflected = ({ folded }: Word): boolean =>
  /^.{3,}(?:s|ed|ly|ful|ous|ive|al|ic|ble|ity|ize|ate|ish|less|ward|ary|ory|ence|ance|cy)$/.test(folded);

export const isInitial = ({ kind, text, shape }: Word): boolean =>
  kind === 'word' && text.length === 1 && shape === 'capital';

/** Letters of a script other than Latin. */
export const isOtherScript = ({ kind, text }: Word): boolean =>
  kind === 'word' && /[\u0250-\uffff]/.test(text) && /[^\p{Script=Latin}\p{M}'’-]/u.test(text);
