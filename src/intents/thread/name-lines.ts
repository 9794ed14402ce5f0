/**
 * A thread's lines named by their place ("the first one", "the last two"), by a short name ("the eval", "the us") or,
 * where they were taken out, by "it" or "back": their codes take the words' place (data/words/threads.json), and the
 * message is read as if they had been typed.
 */
import words from '../../../data/words/threads.json' with { type: 'json' };
import { readAgain, type Reading } from '../language/reading/reading.ts';
import type { Token } from '../language/reading/tokens.ts';
import { namesOfCode } from '../language/shorthand-words.ts';
import type { Question } from '../question.ts';
import { codesOf } from './codes-of.ts';

/** Undefined where the words point at no line. */
export function nameLines(previous: Question, reading: Reading): Reading | undefined {
  const codes = codesOf(previous);
  const dropped = droppedOf(previous);
  const { text, tokens } = reading;
  const names = shortNames([...new Set([...codes, ...dropped])]);
  for (const at of tokens.keys()) {
    const found =
      lineAt(tokens, at, codes) ?? nameAt(tokens, at, names) ?? droppedAt(text, tokens, at, dropped);
    if (found === undefined) continue;
    const [from, to] = [tokens[at + (found.kept ?? 0)]?.from ?? 0, tokens[at + found.taken - 1]?.to ?? 0];
    return readAgain(reading, `${text.slice(0, from)}${found.codes.join(' and ')}${text.slice(to)}`);
  }
  return undefined;
}

interface Pointed {
  readonly codes: readonly string[];
  readonly taken: number;
  /** Words of it that stay: a message that begins with a code would be a question of its own. */
  readonly kept?: number;
}

const ordinals: ReadonlyMap<string, number> = new Map(Object.entries(words.ordinals));
const counts: ReadonlyMap<string, number> = new Map(Object.entries(words.counts));
const nouns: ReadonlySet<string> = new Set(words.lineNouns);
const behind: ReadonlySet<string> = new Set(words.behindOrdinal);

/** "the first one", "the 2nd to 97530", "the last two". */
function lineAt(tokens: readonly Token[], at: number, codes: readonly string[]): Pointed | undefined {
  const the = tokens[at]?.lower === 'the' ? 1 : 0;
  const place = ordinals.get(tokens[at + the]?.lower ?? '');
  if (place === undefined || codes.length < 2) return undefined;
  const next = tokens[at + the + 1];
  const count = counts.get(next?.lower ?? '');
  const isNoun = nouns.has(next?.lower ?? '');
  const isAlone =
    the === 1 && (next === undefined || behind.has(next.lower) || tokens[at + 1]?.ends === true);
  if (!isNoun && !isAlone && (count === undefined || tokens[at + the + 2] !== undefined)) return undefined;
  const from = place < 0 ? codes.length - (count ?? 1) : place - 1;
  const named = codes.slice(from, from + (count ?? 1));
  const taken = the + (isNoun || count !== undefined ? 2 : 1);
  return named.length === (count ?? 1) ? { codes: named, taken, kept: the } : undefined;
}

/** What each of the codes is called for short, where only one of them is. */
function shortNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const called = codes.flatMap((code) => [
    ...namesOfCode(code).map((name) => [name, code] as const),
    ...(evaluation.test(code) ? words.evaluations.map((name) => [name, code] as const) : []),
  ]);
  const times = (name: string): number => called.filter(([each]) => each === name).length;
  return new Map(called.filter(([name]) => times(name) === 1));
}

const evaluation = /^(?:9716[1-8]|9252[1-4]|92610|9610[5-9])$/;
const longestName = 3;

/** "the eval", "the us": a short name behind its article. */
function nameAt(
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<string, string>,
): Pointed | undefined {
  if (!/^(?:the|that|my)$/.test(tokens[at]?.lower ?? '')) return undefined;
  for (let taken = longestName; taken > 0; taken -= 1) {
    const name = tokens.slice(at + 1, at + 1 + taken).map(({ lower }) => lower);
    const code = name.length === taken ? names.get(name.join(' ')) : undefined;
    if (code !== undefined) return { codes: [code], taken: taken + 1, kept: 1 };
  }
  return undefined;
}

/** "put it back", "add that back": what was taken out last. */
function droppedAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  [last]: readonly string[],
): Pointed | undefined {
  const points = /^(?:it|that|them|those)$/.test(tokens[at]?.lower ?? '');
  return last !== undefined && points && restores.test(text) ? { codes: [last], taken: 1 } : undefined;
}

const restores = new RegExp(`\\b(?:${words.restoring.join('|')})\\b`, 'i');

const droppedOf = (question: Question): readonly string[] =>
  'earlier' in question ? (question.earlier?.dropped ?? []).map(({ code }) => code) : [];
