/** A time of day and its time zone, as digests need them: "8:30 am ET", "at 7", "17:00 America/Chicago". */
import { isZoneName } from '../../core/team/zone-names.ts';
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const zone =
  /^(?:ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|AKST|AKDT|HST|UTC|GMT|eastern|central|mountain|pacific|alaska|hawaii|(?:america|us|canada|mexico|brazil|chile|pacific|atlantic|indian|europe|asia|africa|australia|antarctica|arctic|etc)\/[a-z_+-]{2,30}(?:\/[a-z_]{2,30})?)$/i;

export const readTime: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, hour = '', minute, half] = /^(\d{1,2})(?::(\d\d))?(?:([ap])\.?m?\.?)?$/i.exec(word) ?? [];
  const apart = /^([ap])\.?m\.?$/i.exec(wordAt(here, 1))?.[1];
  const noon = lowerAt(here) === 'noon' ? 12 : lowerAt(here) === 'midnight' ? 0 : undefined;
  if (noon !== undefined) return noteTime(here, mentions, `${String(noon).padStart(2, '0')}:00`, 1);
  const named = half ?? apart;
  const preceded = /^(?:at|by|around|to|digest|subscribe)$/.test(lowerAt(here, -1));
  const clock = minute !== undefined && (named !== undefined || preceded || mentions.services.length === 0);
  if (hour === '' || (half === undefined && /[ap]/i.test(word))) return 0;
  if (!clock && named === undefined && !(preceded && isHour(here, hour))) return 0;
  const value = Number(hour) > 23 || Number(minute ?? 0) > 59 ? undefined : toDay(Number(hour), named);
  if (value === undefined) return 0;
  const time = `${String(value).padStart(2, '0')}:${minute ?? '00'}`;
  return noteTime(here, mentions, time, apart !== undefined && half === undefined ? 2 : 1);
};

/** "at 7", "at 8 eastern" in a message without codes; not "at 97". */
const isHour = (here: Words, hour: string): boolean =>
  Number(hour) < 24 &&
  !here.tokens.some(({ text }) => /^9\d{4}/.test(text)) &&
  !/^(?:minutes?|min|units?)$/.test(lowerAt(here, 1));

export const toDay = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour;
  if (hour > 12 || hour === 0) return hour > 12 ? undefined : 0;
  return /p/i.test(half) ? (hour % 12) + 12 : hour % 12;
};

/** The time, and the zone where one stands behind it. */
export function noteTime(here: Words, mentions: Mentions, time: string, taken: number): number {
  mentions.time = time;
  const zoned = zoneAt(here, taken) ?? cityTimeAt(here, taken);
  if (zoned === undefined) return taken;
  mentions.timezone = zoned.text;
  return taken + zoned.taken;
}

/** Whether the message is about the digest: there figures alone are an hour. */
export function isDigestTalk({ text, tokens }: Words): boolean {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const found = /\b(?:digests?|subscribe|daily|tips?|reminders?|every (?:day|morning|weekday))\b/i.test(text);
  known.set(tokens, found);
  return found;
}
/** Asked of many words of one message, found out once. */
const known = new WeakMap<Words['tokens'], boolean>();

interface Zone {
  /** As typed, "central time". */
  readonly text: string;
  readonly taken: number;
}

function zoneAt(here: Words, ahead: number): Zone | undefined {
  const word = wordAt(here, ahead);
  if (!zone.test(word)) return undefined;
  const more = /^(?:standard|daylight)$/i.test(wordAt(here, ahead + 1)) ? 1 : 0;
  const named = !word.includes('/') && /^time$/i.test(wordAt(here, ahead + 1 + more));
  const taken = named ? 2 + more : 1;
  const words = Array.from({ length: taken }, (_, i) => wordAt(here, ahead + i));
  return { text: words.join(' '), taken };
}

/** "Phoenix time", "New York time": a zone by its city. */
function cityTimeAt(here: Words, ahead: number): Zone | undefined {
  for (const count of [1, 2]) {
    if (!/^time$/i.test(wordAt(here, ahead + count))) continue;
    const words = Array.from({ length: count }, (_, i) => wordAt(here, ahead + i)).join(' ');
    if (words.length > 3 && isZoneName(words))
      return { text: `${words} ${wordAt(here, ahead + count)}`, taken: count + 1 };
  }
  return undefined;
}

/** "timezone Central", "America/Denver", "Pacific time", "Phoenix time", "defaults: Burlington, eastern". */
export const readTimezone: Reader = (here, mentions) => {
  const word = wordAt(here);
  const city = cityTimeAt(here, 0);
  if (city !== undefined && !zone.test(word)) {
    mentions.timezone = city.text;
    return city.taken;
  }
  const zoned = zoneAt(here, 0);
  if (zoned === undefined) return 0;
  const named =
    /^(?:timezone|zone|tz)$/.test(lowerAt(here, -1)) ||
    /^(?:timezone|zone|tz|to)$/.test(lowerAt(here, -2)) ||
    /^(?:time|timezone|tz)$/.test(lowerAt(here, 1)) ||
    word.includes('/');
  const letters =
    /^(?:ET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|UTC|GMT|AKST|HST)$/.test(word) ||
    (/^(?:CT|MT|PT)$/.test(word) && mentions.time !== undefined);
  if (!named && !letters && !isListed(here)) return 0;
  mentions.timezone = zoned.text;
  return zoned.taken + (/^(?:timezone|zone)$/.test(lowerAt(here, zoned.taken)) ? 1 : 0);
};

/** Between commas among settings, "eastern" is a zone; before a name it is a part of the country. */
function isListed(here: Words): boolean {
  if (!/\b(?:defaults?|settings?|set up|preferences)\b/i.test(here.text)) return false;
  const { text, tokens, at } = here;
  const [own, next] = [tokens[at], tokens[at + 1]];
  const after = text.slice(own?.to, next?.from ?? text.length).trim();
  return (
    next === undefined || /^[,;.]/.test(after) || /^(?:and|plus|please|pls|thanks)$/.test(lowerAt(here, 1))
  );
}
