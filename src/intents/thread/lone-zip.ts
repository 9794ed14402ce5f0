/** "33130?" in a thread: five digits alone that are no code are where it is asked of next. */
import { readAgain, type Reading } from '../language/reading/reading.ts';

const alone = /^(?:(?:and|or|vs|what about|how about),? )?(\d{5}) ?[?.]?$/i;

export function loneZip(reading: Reading, isCode: (text: string) => boolean): Reading {
  const [, digits] = alone.exec(reading.text) ?? [];
  return digits === undefined || isCode(digits) ? reading : readAgain(reading, `in ${digits}`);
}
