/** Reads a normalised text word by word. What no reader recognises is a fault, unless it is mere filler. */
import type { Mentions } from './mentions.ts';
import { readBareMinutes, readMinutes, readUnits } from './read-amounts.ts';
import { readDate, readModifier, readPayer, readRule } from './read-circumstances.ts';
import { readCode } from './read-code.ts';
import { readCarrierLocality, readPlaceWords, stops } from './read-place-words.ts';
import type { Reader } from './reader.ts';

const readers: readonly Reader[] = [
  ...[readDate, readCarrierLocality, readCode, readMinutes, readUnits, readRule, readPayer, readModifier],
  ...[readBareMinutes, readPlaceWords],
];

export function readMentions(text: string): Mentions {
  const words = text.split(/[\s,;:?!()+&]+/).filter((word) => word !== '' && word !== '-' && word !== '=');
  const mentions: Mentions = { services: [], faults: [] };
  let at = 0;
  while (at < words.length) {
    const here = { words, at };
    let taken = 0;
    for (const reader of readers) {
      taken = reader(here, mentions);
      if (taken > 0) break;
    }
    const word = words[at] ?? '';
    if (taken === 0 && !stops.has(word.toLowerCase())) {
      mentions.faults.push({ word, problem: 'I did not understand this' });
    }
    at += Math.max(1, taken);
  }
  return mentions;
}
