/** Who gave the lines of a thread's last day, where the next message names a person and no code. */
import words from '../../../data/words/people.json' with { type: 'json' };
import type { Mentions } from '../language/mentions.ts';
import { compilePattern, matchAt } from '../language/phrase-pattern.ts';
import { namedAt, treatsTogether, type Named } from '../language/people/people.ts';
import { tokensOf } from '../language/reading/tokens.ts';
import type { Line } from './amend-lines.ts';

export interface PeopleAmended {
  readonly lines: readonly Line[];
  /** A therapist gave all of it: nothing of an assistant is left. */
  readonly therapist: boolean;
}

export function amendPeople(lines: readonly Line[], mentions: Mentions, text: string): PeopleAmended {
  const { people = [], shares = [], services } = mentions;
  if (treatsTogether(text)) return { lines: lines.map(byTherapist), therapist: true };
  const without = /\b(?:without|no|not)\b[^.]{0,10}\b(?:pta|ota|cota|assistant)/i.test(text);
  const assistant = people.find(({ role }) => role === 'assistant');
  const therapist = /\b(?:the )?(?:pt|ot|therapist|me|myself|i) (?:did|gave|treated|saw|ran)\b/i.test(text);
  if (without || (therapist && assistant === undefined && services.length === 0))
    return { lines: lines.map(byTherapist), therapist: true };
  if (assistant === undefined || services.length > 0) return { lines, therapist: false };
  const share = shares.find(({ person }) => person.role === 'assistant')?.minutes;
  const { title: assistantTitle, discipline } = assistant;
  return {
    therapist: true,
    lines: lines.map((line) => ({
      ...byTherapist(line),
      ...(line.minutes === undefined
        ? { assistant: true }
        : { assistantMinutes: Math.min(share ?? line.minutes, line.minutes) }),
      ...(assistantTitle === undefined ? {} : { assistantTitle }),
      ...(discipline === undefined ? {} : { discipline }),
    })),
  };
}

/** "What if the OT did all three": one discipline gave the whole day. */
export function wholePlan(
  lines: readonly Line[],
  { services }: Mentions,
  text: string,
): PeopleAmended | undefined {
  const [, plan] =
    /\bthe (pt|ot) (?:did|does|gave|had|treated|saw|took) (?:all|both|everything|the whole|it all)\b/i.exec(
      text,
    ) ?? [];
  if (plan === undefined || services.length > 0) return undefined;
  const discipline = plan.toLowerCase() === 'pt' ? 'PT' : 'OT';
  return { lines: lines.map((line) => ({ ...byTherapist(line), discipline })), therapist: true };
}

export function byTherapist(line: Line): Line {
  const { assistant, assistantMinutes, assistantTitle, modifiers, ...rest } = line;
  return { ...rest, modifiers: modifiers.filter((each) => each !== 'CQ' && each !== 'CO') };
}

interface Told extends Omit<Named, 'taken'> {
  readonly minutes: number;
}

/** "PT did 20 of that", "12 of that was me", "the tech did 10" (data/words/people.json): a part of a line. */
export function shareIn(text: string): Told | undefined {
  const tokens = tokensOf(text);
  for (const pattern of sharing) {
    for (let at = 0; at < tokens.length; at += 1) {
      const match = matchAt(pattern, tokens, at);
      if (match?.value === undefined) continue;
      const name = match.taken
        .map((each) => tokens[each]?.lower ?? '')
        .find((word) => everyName.includes(word));
      const named = namedAt((ahead) => (ahead === 0 ? (name ?? '') : ''));
      return { role: 'therapist', ...named, minutes: match.value };
    }
  }
  return undefined;
}

const ownNames = ['mine', 'us'];
const everyName = [...Object.values(words.roles).flat(), ...ownNames].filter((name) => !name.includes(' '));
const sharing = words.shares.map((wording) => compilePattern(wording, new Map([['who', everyName]])));

/** "PT 23 and PTA 7": the only line anew, its minutes those of the two. */
function bothShares(lines: readonly Line[], { services, shares = [] }: Mentions): PeopleAmended | undefined {
  const [only, second] = lines;
  const assistants = shares.filter(({ person }) => person.role === 'assistant');
  const therapists = shares.filter(({ person }) => person.role === 'therapist');
  if (only?.minutes === undefined || second !== undefined || services.length > 0) return undefined;
  if (assistants.length === 0 || therapists.length === 0) return undefined;
  const sum = (parts: typeof shares): number => parts.reduce((total, { minutes }) => total + minutes, 0);
  const title = assistants[0]?.person.title;
  const line = {
    ...byTherapist(only),
    minutes: sum(therapists) + sum(assistants),
    assistantMinutes: sum(assistants),
    ...(title === undefined ? {} : { assistantTitle: title }),
  };
  return { lines: [line], therapist: true };
}

/** The part of whom it says, of the line it says; undefined where it says neither. */
export function shareLine(
  lines: readonly Line[],
  mentions: Mentions,
  text: string,
): PeopleAmended | undefined {
  const both = bothShares(lines, mentions);
  if (both !== undefined) return both;
  const told = shareIn(text);
  const target = told && lineOf(lines, mentions, text);
  if (told === undefined || target === undefined) return undefined;
  const whole = wholeIn(text);
  const timed = target.minutes === undefined && whole !== undefined ? { ...target, minutes: whole } : target;
  return { lines: lines.map((line) => (line === target ? shared(timed, told) : line)), therapist: true };
}

/** "5 of the 40": of how many. */
function wholeIn(text: string): number | undefined {
  const [, whole] =
    /\b(?:of|from) (?:the|that|those|these|my|her|his)? ?(?:first |whole )?(\d{1,3})\b/i.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole);
}

/** The only line; the one named; "of the 30": the one with so many minutes; else the only one of an assistant. */
function lineOf(lines: readonly Line[], { services }: Mentions, text: string): Line | undefined {
  const whole = wholeIn(text);
  const [only, second] = lines;
  const ways: readonly ((line: Line) => boolean)[] = [
    ({ code }) => services.some((each) => each.code === code),
    ({ minutes }) => whole !== undefined && minutes === whole,
    ({ assistantMinutes }) => services.length === 0 && whole === undefined && assistantMinutes !== undefined,
  ];
  if (second === undefined) return only;
  return ways.map((way) => lines.filter(way)).find((found) => found.length === 1)?.[0];
}

/** Of a line told in units alone nobody's minutes can be taken away. */
function shared(line: Line, { minutes, role, title, discipline }: Told): Line {
  if (line.minutes === undefined || minutes > line.minutes) return line;
  const own = byTherapist(line);
  if (role === 'aide') return { ...line, minutes: line.minutes - minutes };
  const named = discipline === 'OT' ? 'OTA' : discipline === 'PT' ? 'PTA' : undefined;
  const assistantTitle = title ?? line.assistantTitle ?? named;
  return {
    ...own,
    assistantMinutes: role === 'assistant' ? minutes : line.minutes - minutes,
    ...(assistantTitle === undefined ? {} : { assistantTitle }),
    ...(discipline === undefined ? {} : { discipline }),
  };
}

/** "Just the PT part": the lines of one plan of care. */
export function linesOfPlan(lines: readonly Line[], text: string): readonly Line[] | undefined {
  const [, word] =
    /\b(?:just|only|what about) (?:the |for )?(pt|ot|slp|st|speech)(?:'s)? (?:part|lines?|side|half|portion|stuff|codes?|units?|minutes)\b/.exec(
      text,
    ) ?? [];
  const plan = word === undefined ? undefined : word === 'pt' ? 'PT' : word === 'ot' ? 'OT' : 'SLP';
  const left = lines.filter(({ discipline }) => discipline === plan);
  return plan === undefined || left.length === 0 ? undefined : left;
}
