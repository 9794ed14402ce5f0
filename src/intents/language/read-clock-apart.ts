/** "9 15 am to 9 40 am", "1 pm to 1:25 pm", "9am-9:40am": minutes from two times of day, told by their halves of it. */
import { codeFollows } from './code-follows.ts';
import { noteAmount } from './note-amount.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

interface Clock {
  /** Minutes after midnight or noon. */
  readonly minute: number;
  readonly taken: number;
  readonly half: boolean;
}

const joins = /^(?:to|until|till|thru|through)$/;
const halfDay = 720;

export const readClockApart: Reader = (here, mentions) => {
  if (mentions.services.length === 0 || !/^\d/.test(wordAt(here))) return 0;
  const start = clockAt(here, 0);
  if (start === undefined || !joins.test(lowerAt(here, start.taken))) return 0;
  const end = clockAt(here, start.taken + 1);
  if (end === undefined || !(start.half || end.half)) return 0;
  const taken = start.taken + 1 + end.taken;
  const minutes = (end.minute - start.minute + halfDay) % halfDay;
  noteAmount(mentions, { minutes, word: wordAt(here), leads: codeFollows(here, taken) });
  return taken;
};

/** "9:15", "9 15 am", "9 am", "9am". */
function clockAt(here: Words, ahead: number): Clock | undefined {
  const [, hour = '', minute, glued] =
    /^(\d{1,2})(?::([0-5]\d))?([ap]\.?m?\.?)?$/i.exec(wordAt(here, ahead)) ?? [];
  if (hour === '' || Number(hour) > 12) return undefined;
  const apart =
    minute === undefined && glued === undefined && /^[0-5]\d$/.test(wordAt(here, ahead + 1))
      ? wordAt(here, ahead + 1)
      : undefined;
  const size = apart === undefined ? 1 : 2;
  const half = glued === undefined && isHalf(here, ahead + size);
  if (glued === undefined && !half && minute === undefined) return undefined;
  return {
    minute: (Number(hour) % 12) * 60 + Number(minute ?? apart ?? 0),
    taken: size + (half ? 1 : 0),
    half: half || glued !== undefined,
  };
}

const isHalf = (here: Words, ahead: number): boolean => /^[ap]\.?m\.?$/i.test(wordAt(here, ahead));
