/** Codes, numbers, places and names replaced by placeholders: the classifier sees how it is said, not what. */
import { isKnownPlace } from './known-places.ts';

interface Masked {
  readonly text: string;
  readonly mentions: {
    readonly services: readonly { readonly code: string }[];
    readonly placeSpan?: { readonly from: number; readonly to: number };
  };
}

/** Placeholders are words no one types. */
export function maskText({ text, mentions: { services, placeSpan } }: Masked): string {
  const read = new Set(services.map(({ code }) => code.toLowerCase()));
  const placed =
    placeSpan === undefined ? text : `${text.slice(0, placeSpan.from)} placeword ${text.slice(placeSpan.to)}`;
  return placed
    .toLowerCase()
    .replace(/\b(?:co|pr|oa|pi)[- ]?\d{1,3}\b|\bcarc \d{1,3}\b/g, ' carcword ')
    .replace(/\b\d{1,3} ?(?:m|min|mins|minutes?)\b/g, ' minuteword ')
    .replace(/\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b/g, ' timeword ')
    .replace(/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g, ' dateword ')
    .replace(/\b[a-z]?\d{4,5}[a-z]?\b/g, (word) => (read.has(word) ? ' codeword ' : ' longnumber '))
    .replace(/\b(?:gp|go|gn|cq|kx|xe|xs|xp|xu|59)\b/g, ' modword ')
    .replace(/\d+/g, ' numberword ')
    .replace(/[a-z]+(?: [a-z]+)?/g, (words) => (isKnownPlace(words) ? 'placeword' : words))
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
