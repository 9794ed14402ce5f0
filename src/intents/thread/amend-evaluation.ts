/** "And if it's OT?" behind an evaluation: the other discipline's code of the same level (CPT's order of both families). */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { Question } from '../question.ts';

const families = {
  PT: ['97161', '97162', '97163', '97164'],
  OT: ['97165', '97166', '97167', '97168'],
} as const;
const longest = 6;
const disciplines: ReadonlyMap<string, string> = new Map(Object.entries(words.disciplines));

/** Undefined where the message names no such discipline, or the thread no evaluation alone. */
export function amendEvaluation(previous: Question, text: string): Question | undefined {
  const named = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const discipline = named.map((word) => disciplines.get(word)).find((each) => each !== undefined);
  if (named.length > longest || (discipline !== 'PT' && discipline !== 'OT')) return undefined;
  const other = (code: string): string | undefined => {
    const level = families[discipline === 'PT' ? 'OT' : 'PT'].findIndex((each) => each === code);
    return families[discipline][level];
  };
  if (previous.intent === 'code_info') {
    const code = other(previous.code);
    return code === undefined ? undefined : { ...previous, code };
  }
  if (previous.intent !== 'claim_check' && previous.intent !== 'fee_estimate') return undefined;
  const [only, second] = previous.services;
  const code = only && other(only.code);
  if (only === undefined || second !== undefined || code === undefined) return undefined;
  return { ...previous, services: [{ ...only, code }] };
}
