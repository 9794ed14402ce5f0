/** A time of day in words or figures apart: "half past six in the morning", "quarter to 8", "7 30 am", "0800" of a digest. */
import { mapOf } from '../../core/map-of.ts';
import { groupsOf, isNumberWord } from './number-words.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { isDigestTalk, noteTime, toDay } from './read-time.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly taken: number;
  /** Only a time with its half of the day said, or one among words of a digest. */
  readonly bare?: true;
}

export const readSpokenTime: Reader = (here, mentions) => {
  if (!/^(?:\d|half$|quarter$|an?$)/.test(lowerAt(here)) && !isNumberWord(wordAt(here))) return 0;
  const clock = pastOrTo(here) ?? apart(here) ?? military(here) ?? colon(here) ?? inWords(here);
  if (clock === undefined) return 0;
  const half = halfAt(here, clock.taken);
  if (clock.bare === true && half === undefined && !isDigestTalk(here)) return 0;
  const hour = toDay(clock.hour, half?.letter);
  if (hour === undefined) return 0;
  const time = `${String(hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
  return noteTime(here, mentions, time, clock.taken + (half?.taken ?? 0));
};

const partsOfHour = mapOf({ half: 30, quarter: 15 });

/** "half past six", "quarter to eight", "ten past 7", "20 to nine". */
function pastOrTo(here: Words): Clock | undefined {
  const article = /^an?$/.test(lowerAt(here)) ? 1 : 0;
  const named = partsOfHour.get(lowerAt(here, article));
  const counted = smallAt(here, 0);
  const minutes = named ?? counted?.value;
  const at = named === undefined ? (counted?.taken ?? 1) : article + 1;
  const link = lowerAt(here, at);
  if (minutes === undefined || minutes > 30 || !/^(?:past|after|to|till|til|before|of)$/.test(link))
    return undefined;
  if (named === undefined && (!/^(?:past|to|till|til)$/.test(link) || !isDigestTalk(here))) return undefined;
  const hour = hourAt(here, at + 1);
  if (hour === undefined) return undefined;
  if (/^(?:past|after)$/.test(link))
    return { hour: hour.value, minute: minutes, taken: at + 1 + hour.taken, bare: true };
  if (minutes === 30) return undefined;
  const before = hour.value === 0 ? 23 : hour.value === 1 ? 12 : hour.value - 1;
  return { hour: before, minute: 60 - minutes, taken: at + 1 + hour.taken, bare: true };
}

/** "7 30 am": two figures and the half of the day. */
function apart(here: Words): Clock | undefined {
  const [hour, minute] = [wordAt(here), /^([0-5]\d)(?:[ap]\.?m?\.?)?$/i.exec(wordAt(here, 1))?.[1]];
  if (!/^(?:0?[1-9]|1[0-2])$/.test(hour) || minute === undefined) return undefined;
  const glued = !/^\d+$/.test(wordAt(here, 1));
  if (!glued && halfAt(here, 2) === undefined) return undefined;
  return { hour: Number(hour), minute: Number(minute), taken: glued ? 1 : 2 };
}

/** "7.30 am", "7:30 in the evening"; "7:30 am" itself is read elsewhere. */
function colon(here: Words): Clock | undefined {
  const [, hour = '', mark, minute = '', glued] =
    /^(\d{1,2})([.:])([0-5]\d)([ap]\.?m\.?)?$/i.exec(wordAt(here)) ?? [];
  if (hour === '' || Number(hour) > 12 || hour === '0') return undefined;
  const said = lowerAt(here, 1);
  if (glued === undefined && halfAt(here, 1) === undefined) return undefined;
  if (mark === ':' && !/^(?:in|at)$/.test(said)) return undefined;
  return { hour: Number(hour), minute: Number(minute), taken: glued === undefined ? 1 : 0 };
}

/** "0800", "1730", "730am": four figures without a colon; a room or a year looks the same, so only of a digest. */
function military(here: Words): Clock | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})([0-5]\d)(?:[ap]\.?m?\.?)?$/i.exec(wordAt(here)) ?? [];
  if (hour === '' || Number(hour) > 23 || !isDigestTalk(here)) return undefined;
  const glued = !/^\d+$/.test(wordAt(here));
  const plain = hour.length === 2 && !/^(?:19|20)[2-9]\d$/.test(hour + minute);
  if (!glued && !plain && halfAt(here, 1) === undefined) return undefined;
  return { hour: Number(hour), minute: Number(minute), taken: glued ? 0 : 1, bare: true };
}

/** "six in the morning", "eight thirty am". */
function inWords(here: Words): Clock | undefined {
  if (!isNumberWord(wordAt(here)) && !/^\d{1,2}(?::\d\d)?$/.test(wordAt(here))) return undefined;
  const hour = hourAt(here, 0);
  if (hour === undefined || hour.value === 0) return undefined;
  if (/^o'?clock$/.test(lowerAt(here, hour.taken)))
    return { hour: hour.value, minute: 0, taken: hour.taken + 1, bare: true };
  const more = isNumberWord(lowerAt(here, hour.taken)) ? smallAt(here, hour.taken) : undefined;
  const taken = hour.taken + (more?.taken ?? 0);
  if (halfAt(here, taken) === undefined || (more !== undefined && more.value < 5)) return undefined;
  return { hour: hour.value, minute: more?.value ?? 0, taken };
}

interface Said {
  readonly value: number;
  readonly taken: number;
}

const hourAt = (here: Words, ahead: number): Said | undefined => {
  const word = lowerAt(here, ahead);
  if (word === 'noon') return { value: 12, taken: 1 };
  if (word === 'midnight') return { value: 0, taken: 1 };
  const value = /^\d{1,2}$/.test(word) ? Number(word) : isNumberWord(word) ? groupsOf([word])[0] : undefined;
  return word !== '' && value !== undefined && value > 0 && value < 13 ? { value, taken: 1 } : undefined;
};

/** Minutes of an hour, in one or two words. */
function smallAt(here: Words, ahead: number): Said | undefined {
  const [first, second] = [lowerAt(here, ahead), lowerAt(here, ahead + 1)];
  if (/^\d{1,2}$/.test(first)) return { value: Number(first), taken: 1 };
  if (!isNumberWord(first)) return undefined;
  for (const words of second !== '' && isNumberWord(second) ? [[first, second], [first]] : [[first]]) {
    const [value, other] = groupsOf(words);
    if (value !== undefined && other === undefined && value < 60) return { value, taken: words.length };
  }
  return undefined;
}

/** "am", "p.m.", "in the morning", "at night"; also glued to the last figure. */
function halfAt(here: Words, ahead: number): { readonly letter: string; readonly taken: number } | undefined {
  const word = lowerAt(here, ahead);
  const letter = /^(?:\d{1,4}|\d{1,2}\.\d\d)?([ap])\.?m\.?$/.exec(word)?.[1];
  if (letter !== undefined) return { letter, taken: 1 };
  // "six thirty a m", as it is dictated.
  if (/^[ap]$/.test(word) && lowerAt(here, ahead + 1) === 'm') return { letter: word, taken: 2 };
  const skip = word === 'in' ? (lowerAt(here, ahead + 1) === 'the' ? 2 : 1) : word === 'at' ? 1 : 0;
  const part = lowerAt(here, ahead + skip);
  if (skip === 0 && part !== 'tonight') return undefined;
  if (part === 'morning') return { letter: 'a', taken: skip + 1 };
  return /^(?:afternoon|evening|night)$/.test(part) ? { letter: 'p', taken: skip + 1 } : undefined;
}
