/**
 * "97110 x2 versus one 97110 plus one 97530": two days of codes set against each other. Each is kept as its lines,
 * "97110 x1 + 97530 x1" or "97110 38min".
 */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { readMentions } from '../language/read-mentions.ts';
import { readText } from '../language/reading/reading.ts';

const apart = /,? (?:versus|vs\.?|compared? (?:to|with)|instead of|rather than|against|or) /i;
const longest = 80;

export interface Line {
  readonly code: string;
  readonly modifiers: string[];
  readonly minutes?: number;
  readonly units?: number;
}

/** Two texts of lines; empty unless each half has codes, some of them with amounts, and the halves differ. */
export function daysIn(text: string, today: ServiceDate): readonly string[] {
  const halves = text.split(apart);
  if (halves.length !== 2) return [];
  const days = halves.map((half) => {
    const { services, doubts } = readMentions(readText(half), today, true);
    return { services, doubts, said: services.map(lineOf).join(' + ') };
  });
  const [one, two] = days;
  if (one === undefined || two === undefined || one.said === two.said) return [];
  const isTold = days.every(
    ({ services, doubts, said }) => services.length > 0 && doubts.length === 0 && said.length <= longest,
  );
  const lines = days.flatMap(({ services }) => services);
  // Bare codes are set against each other by their unit (`codes`).
  const measured = lines.some(({ minutes, units }) => minutes !== undefined || (units ?? 1) > 1);
  return isTold && (measured || lines.length > 2) ? [one.said, two.said] : [];
}

const lineOf = ({ code, minutes, units = 1 }: Omit<Line, 'modifiers'>): string =>
  minutes === undefined ? `${code} x${String(units)}` : `${code} ${String(minutes)}min`;

export const linesOfDay = (said: string): readonly Line[] =>
  said.split(' + ').flatMap((line): readonly Line[] => {
    const [, code, units, minutes] = /^([0-9A-Z]{5}) (?:x(\d{1,3})|(\d{1,4})min)$/.exec(line) ?? [];
    if (code === undefined) return [];
    return [
      {
        code,
        modifiers: [],
        ...(units === undefined ? { minutes: Number(minutes) } : { units: Number(units) }),
      },
    ];
  });
