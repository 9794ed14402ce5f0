/** "And if it's OT?" behind an evaluation: the other discipline's code of the same level (CPT's order of both families). */
import type { Question } from '../question.ts';

const families = {
  PT: ['97161', '97162', '97163', '97164'],
  OT: ['97165', '97166', '97167', '97168'],
} as const;
/** Nothing is asked beside the discipline: "can the COTA do it" is a question of its own. */
const only = new RegExp(
  "^(?:(?:and|or|but|so|ok|same|what about|how about|what if|if|for|it|it'?s|is|was|were|the|an?|instead|then),? ){0,5}" +
    '(pt|ot|physical therapy|occupational therapy)(?: instead| then| eval)?[?.!]?$',
  'i',
);

/** Undefined where the message says more than a discipline, or the thread holds more than an evaluation. */
export function amendEvaluation(previous: Question, text: string): Question | undefined {
  const [, named] = only.exec(text) ?? [];
  if (named === undefined) return undefined;
  const discipline = /^p/i.test(named) ? 'PT' : 'OT';
  const other = (code: string): string | undefined => {
    const level = families[discipline === 'PT' ? 'OT' : 'PT'].findIndex((each) => each === code);
    return families[discipline][level];
  };
  if (previous.intent === 'code_info') {
    const code = other(previous.code);
    return code === undefined ? undefined : { ...previous, code };
  }
  if (previous.intent !== 'claim_check' && previous.intent !== 'fee_estimate') return undefined;
  const [line, second] = previous.services;
  const code = line && other(line.code);
  if (line === undefined || second !== undefined || code === undefined) return undefined;
  return { ...previous, services: [{ ...line, code }] };
}
