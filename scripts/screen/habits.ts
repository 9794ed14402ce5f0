/** How a sentence is typed: its capitals, its marks, its slips, to whom. */
import type { Random } from '../classifier/random.ts';
import { sloppy } from './sloppy.ts';

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How somebody types: as it stands, without capitals, in capitals, each word with one, with slips. */
export function habit(text: string, random: Random): string {
  switch (random.below(10)) {
    case 0:
    case 1:
    case 2:
      // "pt luis" is a patient where "PT Luis" is a therapist.
      return text.replace(/\b(?!(?:PT|PTs)\b)[^\s]+/g, (word) => word.toLowerCase());
    case 3:
      return random.below(3) === 0 ? text.toUpperCase() : text;
    case 4:
      return random.below(3) === 0
        ? text.replace(/(?<![\p{L}'’])\p{L}/gu, (each) => each.toUpperCase())
        : text;
    case 5:
      return capital(text);
    case 6:
      return slip(text, random);
    case 7:
      return random.below(4) === 0 ? marked(text, random) : slip(text, random);
    case 8:
      return random.below(3) === 0 ? sloppy(text, random) : sloppy(text, random).toLowerCase();
    default:
      return text;
  }
}

/** To a bot, by its mention or command. */
export const addressed = (text: string, random: Random): string =>
  random.below(12) > 0 ? text : `@${random.pick(['billbot', 'TherapyBill', 'unitbot', 'bot'])} ${text}`;

/** Bold, slanted or quoted. */
const marked = (text: string, random: Random): string => {
  const mark = random.pick([...'*_~"`']);
  return `${mark}${text}${mark}`;
};

/** Most words with a slip, a few with two: what a phone makes of words of the trade. */
export const slips = (text: string, random: Random): string =>
  text.replace(/[a-z]{4,}/gi, (word) => {
    const draw = random.below(10);
    return draw < 3 ? word : draw < 8 ? slip(word, random) : slip(slip(word, random), random);
  });

/** A letter swapped, lost, doubled or wrong in one word of the sentence. */
function slip(text: string, random: Random): string {
  const spots = [...text.matchAll(/[a-z]{4,}/gi)];
  if (spots.length === 0) return text;
  const spot = random.pick(spots);
  const at = spot.index + 1 + random.below(spot[0].length - 2);
  const [one = '', two = ''] = [text[at], text[at + 1]];
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + two + one + text.slice(at + 2);
    case 1:
      return before + after;
    case 2:
      return before + one + one + after;
    default:
      return before + random.pick([...'etaoinshrdl']) + after;
  }
}
