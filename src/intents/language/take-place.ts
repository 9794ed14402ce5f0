/** Notes a place. */
import type { Mentions } from './mentions.ts';
import type { Words } from './reader.ts';

/** Only the figures are the place: "our ZIP is" stays part of what is asked. */
export function takeZip(here: Words, mentions: Mentions, skip: number, zip: string): number {
  return skip + take({ ...here, at: here.at + skip }, mentions, 1, zip);
}

/** Keeps the place as it was typed, comma and all. */
export function take(here: Words, mentions: Mentions, count: number, as: string | undefined): number {
  const [first, last] = [here.tokens[here.at], here.tokens[here.at + count - 1]];
  if (first === undefined || last === undefined) return 0;
  mentions.placeSpan = { from: first.from, to: last.to };
  mentions.place = (as ?? here.text.slice(first.from, last.to)).slice(0, 80);
  return count;
}
