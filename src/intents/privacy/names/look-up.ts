/** What the lists say of one word. */
import { givenNames, placeNames } from '../words/given-names.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';
import { payers } from '../words/payers.ts';
import { stateNames } from '../words/states.ts';
import { surnames } from '../words/surnames.ts';

export interface Listing {
  /** A word of the trade or of plain talk, or a payer: no name by itself. */
  readonly ordinary: boolean;
  readonly given: boolean;
  readonly surname: boolean;
  /** A city or a state, whatever else it is. */
  readonly place: boolean;
}

export const nothing: Listing = { ordinary: true, given: false, surname: false, place: false };

export function lookUp(text: string, folded: string): Listing {
  const parts = folded.includes('-') ? [folded, ...folded.split('-')] : [folded];
  const place = parts.some((part) => placeNames.has(part) || stateNames.has(part));
  if (isOrdinary(folded, parts)) return { ...nothing, place };
  const given = parts.some((part) => givenNames.has(part));
  return { ordinary: false, given, surname: isSurname(text, folded, parts), place };
}

const tradeEnding =
  /(?:tion|sion|ment|ness|ings?|ally|ably|ized|ology|opathy|itis|osis|ectomy|plasty|ative)$/;

const isOrdinary = (folded: string, parts: readonly string[]): boolean =>
  folded.length < 2 ||
  payers.has(folded) ||
  ordinaryWords.has(folded) ||
  (parts.length > 1 && parts.slice(1).every((part) => part.length < 3 || ordinaryWords.has(part))) ||
  (tradeEnding.test(folded) && !surnames.has(folded));

const isSurname = (text: string, folded: string, parts: readonly string[]): boolean =>
  parts.some((part) => surnames.has(part)) ||
  /^(?:mc|fitz)(?=[b-df-hj-np-tv-z][a-z]{4})/.test(folded) ||
  /^[odn]['’]\p{L}{3}/iu.test(text);
