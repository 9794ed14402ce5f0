/**
 * Answers given before. The same question, on the same figures, day and defaults, has the same answer, and clinics
 * ask the same few over and over; one asked twice is kept. A message is known by a keyed hash of it: what is kept is
 * the question and its answer, never what was typed.
 */
import type { Answer } from './answer.ts';
import type { Circumstances } from './asked.ts';
import { serialise, type Question } from './question.ts';

export interface KnownAnswers {
  readonly toText: (text: string, asked: Circumstances, make: () => Promise<Answer>) => Promise<Answer>;
  readonly toQuestion: (question: Question, asked: Circumstances, make: () => Answer) => Answer;
}

/** Those whose answer comes of the figures alone, not of who asks. */
const ofFigures: ReadonlySet<string> = new Set<Question['intent']>([
  ...(['claim_check', 'unit_count', 'fee_estimate', 'code_info'] as const),
  ...(['ncci_check', 'mue_check'] as const),
]);

/** Keyed, so that nobody can tell a message by its hash; without one, messages are not known again. */
export type Hash = (text: string) => string;

/** `most`: answers kept. */
export function knownAnswers(hash?: Hash, most = 300): KnownAnswers {
  const known = lastUsed<Answer>(most);
  const askedOnce = lastUsed<true>(most);
  let figures: Circumstances['reference']['releases'] | undefined;

  const look = (key: string, { reference }: Circumstances): Answer | undefined => {
    const { releases } = reference;
    if (releases !== figures) known.clear();
    figures = releases;
    return known.get(key);
  };
  const keep = (key: string, answer: Answer): Answer => {
    // "why" is of its thread.
    if (answer.kind !== 'answer' || answer.expanded === true || !ofFigures.has(answer.intent)) return answer;
    if (askedOnce.get(key) === true) known.set(key, answer);
    else askedOnce.set(key, true);
    return answer;
  };
  const under = ({ today, defaults }: Circumstances): string => `${today} ${JSON.stringify(defaults)}`;

  return {
    toText: async (text, asked, make) => {
      if (hash === undefined) return make();
      const key = `${hash(text)} ${asked.surface ?? ''} ${under(asked)}`;
      const answer = look(key, asked);
      if (answer === undefined) return keep(key, await make());
      known.set(key, answer);
      return answer;
    },
    toQuestion: (question, asked, make) => {
      if (!ofFigures.has(question.intent)) return make();
      const key = `${serialise(question)} ${under(asked)}`;
      return keep(key, look(key, asked) ?? make());
    },
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
