/** "12 min manual this am and 12 more after lunch", "another 10 in the afternoon": minutes of one code in a day add up. */
import { lowerAt, type Reader, type Words } from './reader.ts';

const minuteWord = /^(?:m|min|mins|minutes?)$/;

export const readMoreMinutes: Reader = (here, { services }) => {
  const last = services.at(-1);
  if (last?.minutes === undefined || lacks.test(lowerAt(here, -1))) return 0;
  const found = lowerAt(here) === 'another' ? numberAt(here, 1) : moreAt(here);
  if (found === undefined || notMinutes.test(lowerAt(here, found.taken))) return 0;
  last.minutes += found.minutes;
  return found.taken;
};

interface Found {
  readonly minutes: number;
  readonly taken: number;
}

/** Before "12 more" it is what is missing: "needs 8 more minutes". */
const lacks = /^(?:needs?|missing|short|require[sd]?|lacks?|or|and\/or)$/;
const notMinutes = /^(?:units?|u|visits?|sessions?|codes?|patients?|pts|days?|weeks?|of|on|x|\d{5})$/;

function numberAt(here: Words, at: number): Found | undefined {
  const [, digits] = /^(\d{1,3})(?:m|mins?)?$/.exec(lowerAt(here, at)) ?? [];
  const named = minuteWord.test(lowerAt(here, at + 1)) ? 1 : 0;
  return digits === undefined ? undefined : { minutes: Number(digits), taken: at + 1 + named };
}

function moreAt(here: Words): Found | undefined {
  const number = numberAt(here, 0);
  if (number === undefined || !/^(?:more|additional|extra)$/.test(lowerAt(here, number.taken)))
    return undefined;
  const named = minuteWord.test(lowerAt(here, number.taken + 1)) ? 1 : 0;
  return { ...number, taken: number.taken + 1 + named };
}
