/** "3 minutes out of a 30 minute 97150", "4 of 40 min": the assistant's minutes inside those of the code. */
import type { Token } from '../reading/tokens.ts';
import { minutesAt } from './minutes-at.ts';
import type { Person } from './people.ts';

export interface PartOutOf {
  readonly person: Person;
  readonly minutes: number;
  readonly whole: number;
  /** The tokens of the part, up to the whole it is taken out of. */
  readonly from: number;
  readonly to: number;
}

/** Undefined where no part of a whole is told, or more than one assistant or none could have given it. */
export function partOutOf(
  tokens: readonly Token[],
  found: readonly { readonly person: Person }[],
): PartOutOf | undefined {
  const assistants = found.filter(({ person }) => person.role === 'assistant');
  const [assistant, second] = assistants;
  if (assistant === undefined || second !== undefined) return undefined;
  return tokens
    .flatMap((_, of) => partAt(tokens, of) ?? [])
    .map((part) => ({ person: assistant.person, ...part }))[0];
}

/** Around "of": "3 minutes out of a 30 minute", "4 of 40 min", "5 of the 40 minutes". */
function partAt(tokens: readonly Token[], of: number): Omit<PartOutOf, 'person'> | undefined {
  if (tokens[of]?.lower !== 'of') return undefined;
  const end = tokens[of - 1]?.lower === 'out' ? of - 1 : of;
  const to = of + (/^(?:an?|the|that|her|his|their|our|my)$/.test(tokens[of + 1]?.lower ?? '') ? 2 : 1);
  const whole = minutesAt(tokens, to);
  const from = [end - 2, end - 1].find((at) => minutesAt(tokens, at)?.taken === end - at);
  const part = from === undefined ? undefined : minutesAt(tokens, from);
  if (from === undefined || part === undefined || whole === undefined || part.value > whole.value)
    return undefined;
  // "2 of 97110": a whole is minutes where it, or what is taken out of it, says so.
  const isTimed =
    end < of || [part, whole].some(({ taken }) => taken === 2) || /m/.test(tokens[to]?.lower ?? '');
  return isTimed ? { minutes: part.value, whole: whole.value, from, to } : undefined;
}
