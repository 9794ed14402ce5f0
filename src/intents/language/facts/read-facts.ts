/**
 * Facts of the day, read before codes and amounts so that their numbers are nobody's minutes: at each word the
 * longest wording of data/words/facts.json that stands there is taken. A fact said twice keeps its first value.
 */
import wordings from '../../../../data/words/facts.json' with { type: 'json' };
import { compilePattern, firstOf, matchAt, type Pattern } from '../phrase-pattern.ts';
import type { Token } from '../tokens.ts';
import type { FactName, Facts } from './facts.ts';

interface Wording {
  readonly fact: FactName;
  readonly pattern: Pattern;
  readonly value: unknown;
}

const all: readonly Wording[] = wordings.flatMap(({ fact, value, wordings: phrases }) =>
  phrases.map((phrase) => ({ fact: fact as FactName, pattern: compilePattern(phrase), value })),
);

/** By the word a wording may begin with; those that begin with a number apart. */
const byWord = new Map<string, Wording[]>();
const byNumber: Wording[] = [];
for (const wording of all) {
  const first = firstOf(wording.pattern);
  if (first.number) byNumber.push(wording);
  for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), wording]);
}

export interface FactsRead {
  readonly facts: Facts;
  /** The tokens no fact took. */
  readonly rest: readonly Token[];
}

export function readFacts(tokens: readonly Token[]): FactsRead {
  const facts = new Map<FactName, unknown>();
  const rest: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tokens, at);
    if (found === undefined) {
      rest.push(...tokens.slice(at, at + 1));
      at += 1;
      continue;
    }
    const { wording, taken, value } = found;
    if (!facts.has(wording.fact)) facts.set(wording.fact, valueOf(wording, value));
    at += taken;
  }
  return { facts: Object.fromEntries(facts), rest };
}

interface Found {
  readonly wording: Wording;
  readonly taken: number;
  readonly value: number | undefined;
}

function longestAt(tokens: readonly Token[], at: number): Found | undefined {
  let longest: Found | undefined;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  for (const wording of /\d/.test(word) ? byNumber : (byWord.get(word) ?? [])) {
    const match = matchAt(wording.pattern, tokens, at);
    if (match !== undefined && match.taken > (longest?.taken ?? 0))
      longest = { wording, taken: match.taken, value: match.value };
  }
  return longest;
}

/** As the list says; else what stands in the slot. */
const valueOf = ({ fact, value }: Wording, slot: number | undefined): unknown =>
  value ?? (fact === 'placeOfService' ? String(slot).padStart(2, '0') : slot);
