/**
 * Small-letter towns nobody listed, with a state whose letters are no word: "97533 san juan pr", "…, provo ut, …".
 * They count where the words stand by themselves: between commas, or from a code to the end.
 */
import { stateOf } from '../../core/places/states.ts';
import { isTradeWord } from '../privacy/names/memberships.ts';
import { notPlaces } from './not-places.ts';
import { lowerAt, type Words } from './reader.ts';
import { stops } from './stop-words.ts';

/** No word, and nothing billers write besides: not "or", "pr", "co", "va", "md". */
const plainStates =
  /^(?:ak|ar|az|ca|ct|dc|fl|ia|il|ks|ky|mi|mn|mo|nc|nd|ne|nh|nj|nm|nv|ny|ri|sc|sd|tn|tx|ut|vt|wa|wi|wv|wy)$/;
/** Words too, yet states behind a name that is no word: "nampa id", "astoria or". */
const wordStates = /^(?:id|or|oh|ga|mt|mo|al|va|la|de|co)$/;
/** After such a first word any state will do: "san juan pr", "fort collins co". */
export const townWord =
  /^(?:el|la|san|santa|saint|st|st\.|fort|ft|mount|mt|lake|los|las|new|port|cape|north|south|east|west|palm|grand)$/;
const nameWord = /^[a-z][a-z.'-]{2,19}$/i;
const longest = 3;

/** How many words it takes, with the state; 0 where it is none. */
export function isPlaceByItself(here: Words, start: number): number {
  for (let count = longest; count > 0; count -= 1) {
    const state = lowerAt(here, start + count);
    const led = townWord.test(lowerAt(here, start)) && count > 1;
    if (
      state.length !== 2 ||
      stateOf(state) === undefined ||
      !(led || plainStates.test(state) || wordStates.test(state))
    )
      continue;
    if (!led && wordStates.test(state) && isPlainTalk(here, start, count)) continue;
    if (isName(here, start, count, led) && standsAlone(here, start, start + count)) return count + 1;
  }
  return 0;
}

const isPlainTalk = (here: Words, start: number, count: number): boolean =>
  Array.from({ length: count }, (_, i) => lowerAt(here, start + i)).some(isTradeWord);

const isName = (here: Words, start: number, count: number, led: boolean): boolean =>
  Array.from({ length: count }, (_, i) => lowerAt(here, start + i)).every(
    (word, i) =>
      (led && i === 0) || (nameWord.test(word) && !stops.has(word) && !notPlaces.has(word) && !isTalk(word)),
  );

/** A verb's or an adverb's ending, a word of billing: not "denied mo", "sounds ok". */
const isTalk = (word: string): boolean =>
  /(?:ed|ing|ly|tion|ment)$/.test(word) ||
  /^(?:rates?|fees?|pays?|price|timed|gait|manual|group|week|month|year|total|only|each|every|pta|ota|cota)$/.test(
    word,
  );

/** Begins behind a comma or a code, and ends before a comma, a dash, a code or at the end. */
function standsAlone({ text, tokens, at }: Words, first: number, last: number): boolean {
  const [before, from, to, after] = [
    tokens[at + first - 1],
    tokens[at + first],
    tokens[at + last],
    tokens[at + last + 1],
  ];
  const opens =
    before === undefined ||
    /^(?:9\d{4}|[gG]\d{4}|\d{1,3}(?:m|min|u)?|x\d+|min|mins|minutes|units?)$/.test(before.text) ||
    /[,;(]/.test(text.slice(before.to, from?.from));
  const closes =
    after === undefined ||
    /^(?:9\d{4}|[gG]\d{4})/.test(after.text) ||
    (to !== undefined && /^(?:[,;.?!)]|-{1,3}$)/.test(text.slice(to.to, after.from).trim()));
  return opens && closes;
}
