/** "9:05-9:43", "9:05 to 9:43 am", "0905-0943", "0:38": minutes from clock times. */
import { codeFollows } from './code-follows.ts';
import { noteAmount } from './note-amount.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const clock = /^(\d{1,2}):(\d\d)(am|pm|a|p)?$/i;
const both = /^(\d{1,2}:?\d\d)(am|pm|a|p)?-(\d{1,2}:?\d\d)(am|pm|a|p)?$/i;
const joins = /^(?:to|-|until|till|thru|through|out|end|ended|stop|stopped)$/i;

export const readClockRange: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, from, , to] = both.exec(word) ?? [];
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start !== undefined && end !== undefined)
    return note(here, mentions, { start, end, word, taken: 1 + meridiem(here, 1) });
  const first = minuteOfDay(clock.test(word) ? word.replace(/[ap]m?$/i, '') : undefined);
  const skip = 1 + meridiem(here, 1);
  const joined = joins.test(lowerAt(here, skip)) ? 1 : gapBefore(here, skip) === '-' ? 0 : undefined;
  if (first === undefined || joined === undefined) return 0;
  const second = wordAt(here, skip + joined);
  const last = minuteOfDay(clock.test(second) ? second.replace(/[ap]m?$/i, '') : undefined);
  if (last === undefined) return 0;
  const taken = skip + joined + 1 + meridiem(here, skip + joined + 1);
  return note(here, mentions, { start: first, end: last, word: second, taken });
};

/** "0:38", "1:05" after a code. A time of day has am or pm, or stands after "at". */
export const readHoursMinutes: Reader = (here, mentions) => {
  const [, h = '', m = ''] = /^(\d):(\d\d)$/.exec(wordAt(here)) ?? [];
  const last = mentions.services.at(-1);
  const leads = codeFollows(here, 1);
  if (
    h === '' ||
    Number(h) > 3 ||
    Number(m) > 59 ||
    meridiem(here, 1) > 0 ||
    /^(?:at|to|until|till|by|around|from)$/.test(lowerAt(here, -1))
  )
    return 0;
  if (!leads && (last === undefined || last.minutes !== undefined)) return 0;
  noteAmount(mentions, { minutes: Number(h) * 60 + Number(m), word: wordAt(here), leads });
  return 1;
};

interface Range {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly taken: number;
}

/** 11:50-12:28 and 12:50-1:28 pass noon; a treatment never lasts twelve hours. */
function note(here: Words, mentions: Parameters<Reader>[1], { start, end, word, taken }: Range): number {
  const halfDay = 720;
  const minutes = end >= start ? end - start : (end - start + halfDay * 2) % halfDay;
  noteAmount(mentions, { minutes, word, leads: codeFollows(here, taken) });
  return taken;
}

/** What stands between two words: a lone dash is no word of its own. */
const gapBefore = ({ text, tokens, at }: Words, ahead: number): string =>
  text.slice(tokens[at + ahead - 1]?.to, tokens[at + ahead]?.from).trim();

const meridiem = (here: Words, ahead: number): number => (/^[ap]\.?m\.?$/i.test(wordAt(here, ahead)) ? 1 : 0);

function minuteOfDay(text: string | undefined): number | undefined {
  const [, h = '', m = ''] = /^(\d{1,2}):?(\d\d)$/.exec(text ?? '') ?? [];
  return h !== '' && Number(h) < 24 && Number(m) < 60 ? Number(h) * 60 + Number(m) : undefined;
}
