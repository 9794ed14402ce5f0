/** Who gave the lines of a thread's last day, where the next message names a person and no code. */
import type { Mentions } from './language/mentions.ts';
import type { Line } from './amend-lines.ts';

export interface PeopleAmended {
  readonly lines: readonly Line[];
  /** A therapist gave all of it: nothing of an assistant is left. */
  readonly therapist: boolean;
}

export function amendPeople(lines: readonly Line[], mentions: Mentions, text: string): PeopleAmended {
  const { people = [], shares = [], services } = mentions;
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
