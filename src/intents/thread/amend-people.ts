/** Who gave the lines of a thread's last day, where the next message names a person and no code. */
import words from '../../../data/words/people.json' with { type: 'json' };
import type { Mentions } from '../language/mentions.ts';
import { compilePattern, matchAt } from '../language/phrase-pattern.ts';
import { tokensOf } from '../language/reading/tokens.ts';
import type { Line } from './amend-lines.ts';

export interface PeopleAmended {
  readonly lines: readonly Line[];
  /** A therapist gave all of it: nothing of an assistant is left. */
  readonly therapist: boolean;
}

export function amendPeople(lines: readonly Line[], mentions: Mentions, text: string): PeopleAmended {
  const { people = [], shares = [], services } = mentions;
  const own = services.length === 0 ? therapistShare(text) : undefined;
  if (own !== undefined)
    return { lines: lines.length === 1 ? lines.map((line) => less(line, own)) : lines, therapist: true };
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

function byTherapist(line: Line): Line {
  const { assistant, assistantMinutes, assistantTitle, modifiers, ...rest } = line;
  return { ...rest, modifiers: modifiers.filter((each) => each !== 'CQ' && each !== 'CO') };
}

interface TherapistShare {
  readonly minutes: number;
  readonly discipline?: 'PT' | 'OT';
}

/** "PT did 20 of that", "12 of that was me" (data/words/people.json): the rest of the line is the assistant's. */
export function therapistShare(text: string): TherapistShare | undefined {
  const tokens = tokensOf(text);
  for (const pattern of sharing) {
    for (let at = 0; at < tokens.length; at += 1) {
      const match = matchAt(pattern, tokens, at);
      if (match?.value === undefined) continue;
      const named = match.taken.map((each) => tokens[each]?.lower ?? '');
      return {
        minutes: match.value,
        ...(named.includes('pt') ? { discipline: 'PT' as const } : {}),
        ...(named.includes('ot') ? { discipline: 'OT' as const } : {}),
      };
    }
  }
  return undefined;
}

const synonyms = new Map([
  ['therapist', ['pt', 'ot', 'therapist', 'me', 'myself', 'mine', 'i', 'us', 'slp']],
]);
const sharing = words.therapistShare.map((wording) => compilePattern(wording, synonyms));

/** Of a line told in units alone nobody's minutes can be taken away. */
function less(line: Line, { minutes, discipline }: TherapistShare): Line {
  if (line.minutes === undefined || minutes > line.minutes) return line;
  const title =
    line.assistantTitle ?? (discipline === 'OT' ? 'OTA' : discipline === 'PT' ? 'PTA' : undefined);
  return {
    ...byTherapist(line),
    assistantMinutes: line.minutes - minutes,
    ...(title === undefined ? {} : { assistantTitle: title }),
    ...(discipline === undefined ? {} : { discipline }),
  };
}
