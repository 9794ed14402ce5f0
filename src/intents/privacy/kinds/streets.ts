/** A number and the name of a street: "221B Candlewick Lane", "12 oak st", "8 The Crescent". */
import { member, membershipsOf } from '../names/memberships.ts';
import type { View } from '../views/view.ts';
import {
  doubtfulStreetTypes,
  neverInStreets,
  ordinaryWords,
  saints,
  streetTypes,
  streetWords,
  surnames,
  wordSurnames,
} from '../words/lists.ts';

const theStreet = /(?<![\d.,/:$%+#-])\d{1,4} The [A-Z][a-z]{3,15}(?![a-z]| [a-z])/;
/** A form W-9 is no number of a house. */
const numberAhead =
  /(?<![\d.,/:$%+#-])(?!(?<=\b[Ww]-?)[49]\b)(\d{1,6}(?:-\d{1,4})?[A-Za-z]?(?: 1\/2)?)[ ,]{1,3}(?=[A-Za-z\d])/g;
const word = /^(?:([A-Za-z][A-Za-z'-]{0,24}|\d{1,3}(?:st|nd|rd|th))\.?)(?: {1,2}|$|(?=[^A-Za-z\d]))/i;
const mostWords = 5;

export function saysStreet({ bare, says }: View): boolean {
  if (theStreet.test(bare) || isBareAddress(bare)) return true;
  if (!says(streetTypes) && !says(doubtfulStreetTypes)) return false;
  for (const { 0: whole, 1: number = '', index } of bare.matchAll(numberAhead))
    if (leadsToStreet(number, bare.slice(index + whole.length, index + whole.length + 140))) return true;
  return false;
}

function leadsToStreet(number: string, after: string): boolean {
  const words: string[] = [];
  let rest = after;
  while (words.length <= mostWords) {
    const [whole = '', each = ''] = word.exec(rest) ?? [];
    if (whole === '') return false;
    rest = rest.slice(whole.length);
    const [next = ''] = /^ {0,1}[A-Za-z]{0,14}/.exec(rest) ?? [];
    const folded = each.toLowerCase();
    if (words.length > 0 && (streetTypes.has(folded) || doubtfulStreetTypes.has(folded)))
      if (isStreet({ number, words, type: each, next: next.trim() })) return true;
    if (!/ $/.test(whole)) return false;
    words.push(each);
  }
  return false;
}

interface Candidate {
  readonly number: string;
  readonly words: readonly string[];
  readonly type: string;
  readonly next: string;
}

/** Ordinary words name a street only when capitalised; "Dr" and "St" also mean doctor and saint. */
function isStreet({ number, words, type, next }: Candidate): boolean {
  const folded = words.map((each) => each.toLowerCase().replace(/'s?/g, ''));
  const kind = type.toLowerCase();
  if (folded.some((each) => neverInStreets.has(each))) return false;
  if (kind === 'dr' && /^[A-Z]/.test(next) && isBillingCode(number)) return false;
  if (kind === 'st' && saints.has(next.toLowerCase())) return false;
  const capitalised = words.every((each) => /^[A-Z\d]/.test(each) || /^(?:of|de|la|el|del)$/.test(each));
  if (capitalised && (streetTypes.has(kind) || !isBillingCode(number))) return true;
  if (isBillingCode(number) && !streetTypes.has(kind)) return false;
  const named = /^(?:st|dr|ct|pl)$/.test(kind);
  return folded.every(
    (each) =>
      streetWords.has(each) ||
      (named && (surnames.has(each) || wordSurnames.has(each))) ||
      !ordinaryWords.has(each),
  );
}

/** Five digits that begin with 9 are a billing code first. */
const isBillingCode = (number: string): boolean => /^9[2-9]\d{3}$/.test(number);

/** "1 Elm", "44 Birchwood": a whole message of a number and a name that is no word of the trade and no place. */
function isBareAddress(bare: string): boolean {
  const [, first = '', second = ''] =
    /^\d{1,4} ([A-Z][a-z]{2,15})(?: ([A-Z][a-z]{2,15}))?$/.exec(bare.trim()) ?? [];
  return first !== '' && [first, second].every((each) => each === '' || isStreetName(each));
}

const isStreetName = (word: string): boolean =>
  (membershipsOf(word.toLowerCase(), word) & (member.trade | member.payer | member.place)) === 0;
