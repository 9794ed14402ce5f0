/** Numbers in words: "ninety seven one ten", "thirty eight minutes", "two units", "an hour and ten". */
import { parseHcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { codeFollows, startsCode } from './code-follows.ts';
import { noteAmount, noteService } from './note-amount.ts';
import { groupsOf, isNumberWord, oneNumber } from './number-words.ts';
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

/** The message ends behind so many words, or a comma or another code follows them. */
const endsAt = (here: Words, run: number): boolean =>
  here.at + run >= here.tokens.length ||
  startsCode(here, run) ||
  /^ ?[,;.]/.test(here.text.slice(here.tokens[here.at + run - 1]?.to));

export const readSpoken: Reader = (here, mentions) => {
  const hour = readHourWords(here);
  if (hour !== undefined) {
    noteAmount(mentions, { minutes: hour.minutes, word: wordAt(here), leads: codeFollows(here, hour.taken) });
    return hour.taken;
  }
  const run = runOf(here);
  if (run === 0) return 0;
  const words = Array.from({ length: run }, (_, ahead) => lowerAt(here, ahead));
  for (let taken = words[0]?.startsWith('nine') === true ? Math.min(run, 6) : 0; taken > 1; taken -= 1) {
    const code = parseHcpcsCode(groupsOf(words.slice(0, taken)).join(''));
    if (code?.startsWith('9') === true) {
      noteService(mentions, { code, modifiers: [] });
      return taken;
    }
  }
  const value = run > longestNumber ? undefined : oneNumber(groupsOf(words));
  if (value === undefined) return 0;
  const last = mentions.services.at(-1);
  const awaits = last !== undefined && last.minutes === undefined && last.units === undefined;
  const next = lowerAt(here, run);
  if (/^(?:m|min|mins|minute|minutes)$/.test(next)) {
    noteAmount(mentions, { minutes: value, word: words.join(' '), leads: codeFollows(here, run + 1) });
    return run + 1;
  }
  if (/^(?:unit|units)$/.test(next)) {
    const leads = /^of$/.test(lowerAt(here, run + 1)) && startsCode(here, run + 2);
    noteAmount(mentions, { units: value, word: words.join(' '), leads });
    return run + 1;
  }
  if (
    next === 'of' || (next === 'on' && hasMinutesNamed(mentions))
      ? startsCode(here, run + 1)
      : !awaits && isCounted(mentions, value) && startsCode(here, run)
  ) {
    noteAmount(mentions, {
      ...(value > 6 ? { minutes: value } : { units: value }),
      word: words.join(' '),
      leads: true,
    });
    return run;
  }
  if (awaits && value > 4 && isCarriedOn(here, mentions, run)) {
    noteAmount(mentions, { minutes: value, word: words.join(' '), leads: false });
    return run;
  }
  if (awaits && value > 7 && endsAt(here, run)) {
    noteAmount(mentions, { minutes: value, word: words.join(' '), leads: false });
    return run;
  }
  return 0;
};

/** "ther ex for twenty minutes then manual for ten": once minutes were named, what follows "for" is in minutes too. */
const isCarriedOn = (here: Words, mentions: Mentions, run: number): boolean =>
  hasMinutesNamed(mentions) &&
  /^(?:for|about|around|roughly|like|another)$/.test(lowerAt(here, -1)) &&
  !/^(?:visits?|sessions?|days?|weeks?|months?|years?|patients?|claims?|reps?|dollars?|percent)$/.test(
    lowerAt(here, run),
  );

const hasMinutesNamed = ({ services }: Mentions): boolean =>
  services.some(({ minutes }) => minutes !== undefined);

/** "two units 97110, one 97140": "one" is a number only where others were counted. */
const isCounted = ({ services }: Mentions, value: number): boolean =>
  value > 1 || services.some(({ units }) => units !== undefined);

/** "One hundred thirty five": what has more words is several numbers. */
const longestNumber = 4;

function runOf(here: Words): number {
  let run = 0;
  while (run < 12 && wordAt(here, run) !== '' && isNumberWord(wordAt(here, run))) run += 1;
  return run;
}

/** "an hour", "an hour and ten", "hour and a half", "one hour and fifteen minutes". */
function readHourWords(here: Words): { minutes: number; taken: number } | undefined {
  if (!/^(?:hour|an?|one|two|three)$/.test(lowerAt(here))) return undefined;
  const ahead = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => lowerAt(here, from + i)).join(' ');
  const start = /^(?:an?|one|two|three) hours?$/.test(ahead(0, 2)) ? 2 : lowerAt(here) === 'hour' ? 1 : 0;
  if (start === 0) return undefined;
  const hours = oneNumber(groupsOf([lowerAt(here)])) ?? 1;
  if (ahead(start, 3) === 'and a half') return { minutes: hours * 60 + 30, taken: start + 3 };
  const skip = lowerAt(here, start) === 'and' ? 1 : 0;
  const rest = { ...here, at: here.at + start + skip };
  const run = runOf(rest);
  const words = Array.from({ length: run }, (_, i) => lowerAt(rest, i));
  const typed = /^\d{1,2}$/.test(wordAt(rest)) ? Number(wordAt(rest)) : undefined;
  const more = typed ?? oneNumber(groupsOf(words));
  const size = typed === undefined ? run : 1;
  const named = /^(?:m|min|mins|minutes?)$/.test(lowerAt(rest, size)) ? 1 : 0;
  if (more === undefined || more > 59 || (skip === 0 && named === 0)) {
    return start === 1 ? undefined : { minutes: hours * 60, taken: start };
  }
  return { minutes: hours * 60 + more, taken: start + skip + size + named };
}
