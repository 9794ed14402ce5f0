/** A time of day and its time zone, as digests need them: "8:30 am ET", "at 7", "17:00 America/Chicago". */
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const zone =
  /^(?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|AKST|AKDT|HST|UTC|GMT|eastern|central|mountain|pacific|alaska|hawaii|(?:america|us|pacific)\/[a-z_]{2,30})$/i;

export const readTime: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, hour = '', minute, half] = /^(\d{1,2})(?::(\d\d))?(?:([ap])\.?m?\.?)?$/i.exec(word) ?? [];
  const apart = /^([ap])\.?m\.?$/i.exec(wordAt(here, 1))?.[1];
  const noon = lowerAt(here) === 'noon' ? 12 : lowerAt(here) === 'midnight' ? 0 : undefined;
  if (noon !== undefined) return note(here, mentions, `${String(noon).padStart(2, '0')}:00`, 1);
  const named = half ?? apart;
  const preceded = /^(?:at|by|around|to|digest|subscribe)$/.test(lowerAt(here, -1));
  const clock = minute !== undefined && (named !== undefined || preceded || mentions.services.length === 0);
  if (hour === '' || (half === undefined && /[ap]/i.test(word))) return 0;
  if (!clock && named === undefined && !(preceded && isHour(here, hour))) return 0;
  const value = Number(hour) > 23 || Number(minute ?? 0) > 59 ? undefined : toDay(Number(hour), named);
  if (value === undefined) return 0;
  const time = `${String(value).padStart(2, '0')}:${minute ?? '00'}`;
  return note(here, mentions, time, apart !== undefined && half === undefined ? 2 : 1);
};

/** "at 7", "at 8 eastern" in a message without codes; not "at 97". */
const isHour = (here: Words, hour: string): boolean =>
  Number(hour) < 24 &&
  !here.tokens.some(({ text }) => /^9\d{4}/.test(text)) &&
  !/^(?:minutes?|min|units?)$/.test(lowerAt(here, 1));

const toDay = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour;
  if (hour > 12 || hour === 0) return hour > 12 ? undefined : 0;
  return /p/i.test(half) ? (hour % 12) + 12 : hour % 12;
};

function note(here: Words, mentions: Parameters<Reader>[1], time: string, taken: number): number {
  mentions.time = time;
  if (!zone.test(wordAt(here, taken))) return taken;
  mentions.timezone = wordAt(here, taken);
  return taken + 1 + (/^time$/i.test(wordAt(here, taken + 1)) ? 1 : 0);
}

/** "timezone Central", "America/Denver", "Pacific time". */
export const readTimezone: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (!zone.test(word)) return 0;
  const named =
    /^(?:timezone|zone|tz)$/.test(lowerAt(here, -1)) ||
    /^(?:timezone|zone|tz|to)$/.test(lowerAt(here, -2)) ||
    /^(?:time|timezone|tz)$/.test(lowerAt(here, 1)) ||
    word.includes('/');
  const letters =
    /^(?:ET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|UTC|GMT|AKST|HST)$/.test(word) ||
    (/^(?:CT|MT|PT)$/.test(word) && mentions.time !== undefined);
  if (!named && !letters) return 0;
  mentions.timezone = word;
  return /^(?:time|timezone)$/.test(lowerAt(here, 1)) ? 2 : 1;
};
