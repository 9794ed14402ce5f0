/**
 * Facts of the day, read before codes and amounts so that their numbers are nobody's minutes: at each word the
 * longest wording of data/words/facts.json that stands there is taken.
 */
import wordings from '../../../../data/words/facts.json' with { type: 'json' };
import { compilePattern, isPossible, matchAt, type Pattern } from '../phrase-pattern.ts';
import type { Token } from '../reading/tokens.ts';
import { amountsInFigures } from './amounts-in-figures.ts';
import type { FactName, Facts } from './facts.ts';

type Named = FactName | keyof Asides;

interface Wording {
  readonly fact: Named;
  readonly pattern: Pattern;
  readonly value: unknown;
  /** The slot says how much more than Medicare: 15 is 115 percent of it. */
  readonly above: boolean | undefined;
}

const synonyms: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(wordings.synonyms));

const all: readonly Wording[] = wordings.facts.flatMap(({ fact, value, above, wordings: phrases }) =>
  phrases.map((phrase) => ({
    ...{ fact: fact as Named, value, above },
    pattern: compilePattern(phrase, synonyms),
  })),
);

/** What a wording tells besides facts of the day. */
interface Asides {
  /** How the day's minutes are parted among its codes: alike, or what is left of them to the code without any. */
  readonly parting?: 'evenly' | 'rest';
  /** Minutes in which nobody was treated, of those told before; and others beside them. */
  readonly idleMinutes?: number;
  readonly idleBeside?: number;
  /** "One on one": its numbers are no units. */
  readonly attended?: true;
  /** The rule card that answers this, whatever codes and amounts stand beside it. */
  readonly card?: string;
}

/** A piece of the text: its first place, and the one behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface FactsRead extends Asides {
  readonly facts: Facts;
  /** Where the charge was told. */
  readonly chargeSpan?: Span;
  /** The tokens no fact took. */
  readonly rest: readonly Token[];
}

export function readFacts(typed: readonly Token[]): FactsRead {
  const tokens = amountsInFigures(typed);
  const words = new Set(tokens.map(({ lower }) => lower));
  const possible = all.filter(({ pattern }) => isPossible(pattern, words));
  const facts = new Map<Named, unknown>();
  const taken = new Set<number>();
  let chargeSpan: Span | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = taken.has(at) ? undefined : longestAt(possible, tokens, at);
    if (found === undefined || !note(facts, found, isOccupational(found, tokens))) continue;
    for (const each of found.taken) taken.add(each);
    if (isCharge(found.wording.fact)) chargeSpan = spanOf(found.taken.flatMap((each) => tokens[each] ?? []));
  }
  settleToday(facts);
  const {
    parting,
    card,
    idleMinutes,
    idleBeside,
    attended: _,
    ...ofDay
  } = Object.fromEntries(facts) as Facts & Asides;
  return {
    ...{ facts: ofDay, rest: tokens.filter((_, at) => !taken.has(at)) },
    ...(parting === undefined ? {} : { parting }),
    ...(card === undefined ? {} : { card }),
    ...(idleMinutes === undefined ? {} : { idleMinutes }),
    ...(idleBeside === undefined ? {} : { idleBeside }),
    ...(chargeSpan === undefined ? {} : { chargeSpan }),
  };
}

/** What today allows counts toward the year where that is told; else it is an amount to be parted. */
function settleToday(facts: Map<Named, unknown>): void {
  const today = facts.get('allowedToday');
  if (today === undefined || facts.has('therapyToDate') || facts.has('occupationalToDate')) return;
  facts.delete('allowedToday');
  if (!facts.has('allowedAmount')) facts.set('allowedAmount', today);
}

const isCharge = (fact: Named): boolean => fact === 'charge' || fact === 'chargePerUnit';

const spanOf = (tokens: readonly Token[]): Span => ({
  from: Math.min(...tokens.map(({ from }) => from)),
  to: Math.max(...tokens.map(({ to }) => to)),
});

/** False where the fact was stated before with another value: then it stays among what was not used. */
function note(facts: Map<Named, unknown>, { wording, value }: Found, occupational: boolean): boolean {
  const fact = wording.fact === 'therapyToDate' && occupational ? 'occupationalToDate' : wording.fact;
  const [before, now] = [facts.get(fact), valueOf(wording, value)];
  // "The cut is 15% of the 29": no payer pays so little.
  if (fact === 'percentOfMedicare' && Number(now) < leastPercent) return false;
  // What was used of PT and of speech therapy counts toward one threshold; of OT, toward its own.
  const sums = wording.fact === 'therapyToDate' && typeof before === 'number' && typeof now === 'number';
  if (before !== undefined && before !== now && !sums) return false;
  facts.set(fact, sums ? before + now : now);
  return true;
}

const isOccupational = ({ taken }: Found, tokens: readonly Token[]): boolean =>
  taken.some((at) => /^(?:ot|occupational)$/.test(tokens[at]?.lower ?? ''));

const leastPercent = 40;

interface Found {
  readonly wording: Wording;
  readonly taken: readonly number[];
  readonly value: number | undefined;
}

function longestAt(possible: readonly Wording[], tokens: readonly Token[], at: number): Found | undefined {
  let longest: Found | undefined;
  for (const wording of possible) {
    const match = matchAt(wording.pattern, tokens, at);
    if (match !== undefined && match.taken.length > (longest?.taken.length ?? 0))
      longest = { wording, taken: match.taken, value: match.value };
  }
  return longest;
}

/** As the list says; else what stands in the slot. */
function valueOf({ fact, value, above }: Wording, slot: number | undefined): unknown {
  if (value !== undefined) return value;
  if (fact === 'placeOfService') return String(slot).padStart(2, '0');
  return above === true ? 100 + (slot ?? 0) : slot;
}
