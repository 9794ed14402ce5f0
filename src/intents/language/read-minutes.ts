/** Minutes: "38min", "38 m", "38'", "38-minute", "0:38", "1h 5m", "1.5 hours", "9:05-9:43", "an hour and ten". */
import { noteAmount } from './note-amount.ts';
import { codeFollows, isAddedTo } from './code-follows.ts';
import { isParted, lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const minuteWord = /^(?:m|min|mins|minute|minutes|'|mn|minuts|minutse)$/i;
const hourWord = /^(?:h|hr|hrs|hour|hours)$/i;
const attached = /^([-+]?\d[\d.,]*(?:e[-+]?\d+)?)-?(m|min|mins|minute|minutes|minuts|')$/i;
export const numberLike = /^[-+]?\d[\d.,]*(?:e[-+]?\d+)?$/i;

/** A decimal comma stays a decimal, so that "1,5" is refused, never split or read as 15. */
export const numberOf = (text: string): number =>
  Number(/^[-+]?\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));

/** "the 8-minute rule", "a 15 minute code", "per 15 minutes" name a rule or a kind of code, not a time. */
const namesRule = (here: Words, taken: number): boolean =>
  /^(?:rules?|codes?|things?|increments?|blocks?|intervals?|based)$/.test(lowerAt(here, taken)) ||
  (/^units?$/.test(lowerAt(here, taken)) && /^(?:an?|in|per|by|every)$/.test(lowerAt(here, -1))) ||
  /^(?:per|every)$/.test(lowerAt(here, -1));

export const readMinutes: Reader = (here, mentions) => {
  const found = hours(here) ?? plainMinutes(here);
  if (found === undefined) return 0;
  const { minutes, word, taken } = found;
  if (namesRule(here, taken)) return taken;
  noteAmount(mentions, {
    minutes,
    word,
    leads: codeFollows(here, taken) || isAddedTo(here, taken) || isOfAnother(here, mentions),
  });
  return taken;
};

/** "2 units of 97530 and a 30 min test (97750)": added behind a code that has its units. */
const isOfAnother = (here: Words, { services }: Parameters<Reader>[1]): boolean =>
  services.at(-1)?.units !== undefined &&
  /^an?$/.test(lowerAt(here, -1)) &&
  /^(?:and|plus|with|then|&)$/.test(lowerAt(here, -2));

interface Found {
  readonly minutes: number;
  readonly word: string;
  readonly taken: number;
}

function plainMinutes(here: Words): Found | undefined {
  const [, amount] = attached.exec(wordAt(here)) ?? [];
  if (amount !== undefined) return { minutes: numberOf(amount), word: amount, taken: 1 };
  if (!numberLike.test(wordAt(here)) || !minuteWord.test(wordAt(here, 1)) || isParted(here)) return undefined;
  return { minutes: numberOf(wordAt(here)), word: wordAt(here), taken: 2 };
}

/** "1h5m", "1h 5m", "1 hr 5 min", "1.5 hours", "1h05". */
function hours(here: Words): Found | undefined {
  const word = wordAt(here);
  const [, h, m] =
    /^(\d{1,2}(?:\.\d{1,2})?)-?(?:h|hr|hrs|hour|hours)(?:(\d{1,2})(?:m|min)?)?$/i.exec(word) ?? [];
  if (h !== undefined && m !== undefined)
    return { minutes: whole(Number(h) * 60) + Number(m), word, taken: 1 };
  const spaced = h === undefined && /^\d{1,2}(?:\.\d{1,2})?$/.test(word) && hourWord.test(wordAt(here, 1));
  if (h === undefined && !spaced) return undefined;
  const size = spaced ? 2 : 1;
  const base = whole(Number(h ?? word) * 60);
  const skip = lowerAt(here, size) === 'and' ? 1 : 0;
  const rest = plainMinutes({ ...here, at: here.at + size + skip });
  if (rest !== undefined && rest.minutes < 60)
    return { minutes: base + rest.minutes, word, taken: size + skip + rest.taken };
  return { minutes: base, word, taken: size };
}

/** 0.75 h is 45 minutes; floating point must not make it 44.99. */
const whole = (minutes: number): number => Math.round(minutes * 1e6) / 1e6;
