/**
 * Whether matching an expression takes time in proportion to the text. `recheck` proves it with automata where it
 * can. Look-around is beyond its proof, and counted repetition makes its automata too large: such an expression must
 * have no endless repetition at all, in it or in what it looks at, so that each starting point costs a bounded number
 * of steps. `recheck` then searches for attacks; what multiplies its counts is tried on the attack, as long as a
 * message may be. How long the slowest whole message takes is measured by `npm run bench:parse`.
 */
import { check } from 'recheck';
import { longestMessage } from '../../src/intents/language/longest-message.ts';

export type Proof = 'linear' | 'bounded';
export type Judgement = { readonly kind: Proof } | { readonly kind: 'refused'; readonly why: string };

/** The checker counts wall time; a busy machine needs plenty of it, and each expression is judged once. */
const timeout = 120_000;

const mostMilliseconds = 10;

export async function judge(source: string, flags: string): Promise<Judgement> {
  if (hasEndlessRepetition(source)) {
    const proof = await check(source, flags, { checker: 'automaton', timeout });
    if (proof.status === 'safe') return { kind: 'linear' };
    return refused(
      proof.status === 'vulnerable'
        ? `it is ${proof.complexity.summary} on ${proof.attack.pattern}`
        : `its time cannot be proved (${proof.error.kind}); bound every repetition, as in \\w{1,30}`,
    );
  }
  const search = await check(source, flags, { timeout: timeout / 4 });
  if (search.status !== 'vulnerable') return { kind: 'bounded' };
  const { complexity, attack } = search;
  return complexity.type === 'exponential' || costOf(new RegExp(source, flags), attack) > mostMilliseconds
    ? refused(`within its bounds it is ${complexity.summary} on ${attack.pattern}`)
    : { kind: 'bounded' };
}

/** The best of several runs over the attack, cut to a message with its end kept. */
function costOf(expression: RegExp, { string, suffix }: AttackString): number {
  const text = string.slice(0, longestMessage - suffix.length) + suffix;
  const runs = Array.from({ length: 9 }, () => {
    const from = performance.now();
    text.replace(expression, '');
    return performance.now() - from;
  });
  return Math.min(...runs);
}

interface AttackString {
  readonly string: string;
  readonly suffix: string;
}

const refused = (why: string): Judgement => ({ kind: 'refused', why });

/** Whether anything outside of a character class may be repeated without end. */
const hasEndlessRepetition = (source: string): boolean =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, ''));
