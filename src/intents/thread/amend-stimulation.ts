/** "Unattended, pads on": which code of the name is meant (data/words/shorthand.json), behind a line of the other. */
import words from '../../../data/words/shorthand.json' with { type: 'json' };
import type { Question } from '../question.ts';
import { isDay } from './thread-so-far.ts';

const meant: readonly (readonly [string, RegExp])[] = Object.entries(words.elliptic).map(([code, names]) => [
  code,
  new RegExp(`\\b(?:${names.join('|')})\\b`, 'i'),
]);

/** Undefined where the thread holds none of the codes, or the words name none or two. */
export function amendStimulation(previous: Question, text: string): Question | undefined {
  const named = meant.flatMap(([code, name]) => (name.test(text) && !/\d{4}/.test(text) ? [code] : []));
  const [code, second] = named;
  const others = words.eitherOf.find(({ codes }) => codes.includes(code ?? ''))?.codes ?? [];
  if (code === undefined || second !== undefined) return undefined;
  if (previous.intent === 'code_info')
    return others.includes(previous.code) && previous.code !== code ? { ...previous, code } : undefined;
  if (!isDay(previous) || !previous.services.some((line) => others.includes(line.code))) return undefined;
  const isNew = previous.services.some((line) => others.includes(line.code) && line.code !== code);
  const services = previous.services.map((line) => (others.includes(line.code) ? { ...line, code } : line));
  return isNew ? { ...previous, services } : undefined;
}
