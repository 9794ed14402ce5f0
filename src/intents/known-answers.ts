/**
 * Answers given before. The same question, on the same figures, day and defaults, has the same answer, and clinics
 * ask the same few over and over; one asked twice is kept. What is kept is the question and its answer, never what
 * was typed.
 */
import type { Answer } from './answer.ts';
import type { Circumstances } from './asked.ts';
import { serialise, type Question } from './question.ts';

export type KnownAnswers = (question: Question, asked: Circumstances, make: () => Answer) => Answer;

/** Those whose answer comes of the figures alone, not of who asks. */
const ofFigures: ReadonlySet<Question['intent']> = new Set([
  ...(['claim_check', 'unit_count', 'fee_estimate', 'code_info'] as const),
  ...(['ncci_check', 'mue_check'] as const),
]);

/** `most`: answers kept; as many questions again are remembered as asked once. */
export function knownAnswers(most = 300): KnownAnswers {
  const known = lastUsed<Answer>(most);
  const askedOnce = lastUsed<true>(most);
  let figures: Circumstances['reference']['releases'] | undefined;
  return (question, { reference, defaults, today }, make) => {
    if (!ofFigures.has(question.intent)) return make();
    const { releases } = reference;
    if (releases !== figures) known.clear();
    figures = releases;
    const key = `${today} ${JSON.stringify(defaults)} ${serialise(question)}`;
    const answer = known.get(key) ?? make();
    if (askedOnce.get(key) === true) known.set(key, answer);
    else askedOnce.set(key, true);
    return answer;
  };
}

/** A map that lets go of what was longest not used. */
function lastUsed<T>(most: number) {
  const held = new Map<string, T>();
  return {
    get: (key: string): T | undefined => held.get(key),
    set: (key: string, value: T): void => {
      held.delete(key);
      held.set(key, value);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
    clear: (): void => held.clear(),
  };
}
