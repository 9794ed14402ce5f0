/** The views the screen takes of a reading: each way it can be seen, characters typed one by one joined, numbers said. */
import type { Reading } from '../../language/reading/reading.ts';
import { spokenNumbers } from './spoken-numbers.ts';
import { viewOf, type View } from './view.ts';
import type { Word } from '../names/word.ts';

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
  const spoken = unwrapped.map(spokenNumbers).filter((text) => !seen.has(text));
  const known = new Map<string, Word>();
  const forNames = Array.from(seen, (text) => viewOf(text, known));
  return { forNames, forNumbers: [...forNames, ...spoken.map((text) => viewOf(text))] };
}

/** Full-width digits as plain ones: how a figure is written says nothing of a name beside it. */
const plainDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
