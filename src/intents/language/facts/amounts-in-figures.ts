/**
 * Amounts said in words or in hours become one token in figures, for every pass behind: "thirty five dollars", "one
 * hundred twenty percent", "an hour and 10", "1 hr 45", "half an hr", "an hour and a half".
 */
import { groupsOf, isNumberWord, oneNumber } from '../number-words.ts';
import type { Token } from '../reading/tokens.ts';

const units: ReadonlySet<string> = new Set([
  ...[
    'dollars',
    'dollar',
    'bucks',
    'percent',
    '%',
    'pct',
    'minutes',
    'minute',
    'mins',
    'min',
    'visits',
    'claims',
    'sessions',
  ],
]);
const minuteWords: ReadonlySet<string> = new Set(['minutes', 'minute', 'mins', 'min', 'm']);
const longestNumber = 5;

export function amountsInFigures(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const found = partOfHourAt(tokens, at) ?? hoursAt(tokens, at) ?? spelledAt(tokens, at);
    if (found === undefined) {
      read.push(token);
      continue;
    }
    const last = tokens[at + found.taken - 1] ?? token;
    const { text } = found;
    read.push({ ...last, text, lower: text, from: token.from });
    at += found.taken - 1;
  }
  return read;
}

interface Found {
  readonly text: string;
  readonly taken: number;
}

function spelledAt(tokens: readonly Token[], at: number): Found | undefined {
  let end = at;
  while (end - at < longestNumber && isNumberWord(tokens[end]?.lower ?? '')) end += 1;
  if (end === at || !units.has(tokens[end]?.lower ?? '')) return undefined;
  const value = oneNumber(groupsOf(tokens.slice(at, end).map(({ lower }) => lower)));
  return value === undefined ? undefined : { text: String(value), taken: end - at };
}

/** "half hr", "half an hour", "quarter of an hour": "half past" and "half" alone are no time. */
function partOfHourAt(tokens: readonly Token[], at: number): Found | undefined {
  const word = (ahead: number): string => tokens[at + ahead]?.lower ?? '';
  const minutes = word(0) === 'half' ? 30 : word(0) === 'quarter' ? 15 : undefined;
  if (minutes === undefined) return undefined;
  const of = word(1) === 'of' ? 1 : 0;
  const an = /^an?$/.test(word(1 + of)) ? 1 : 0;
  return /^(?:hr|hour)$/.test(word(1 + of + an)) ? { text: `${minutes}min`, taken: 2 + of + an } : undefined;
}

/** Whole hours and minutes behind them, as minutes; hours alone are the readers' own. */
function hoursAt(tokens: readonly Token[], at: number): Found | undefined {
  const word = (ahead: number): string => tokens[at + ahead]?.lower ?? '';
  const article = /^(?:an?|the|one)$/.test(word(0)) ? 1 : 0;
  if (/^(?:full|whole|entire|solid)$/.test(word(article)) && /^(?:hr|hour)$/.test(word(article + 1)))
    return { text: '60min', taken: article + 2 };
  const hours = word(0) === 'a' || word(0) === 'an' ? 1 : numberIn([word(0)]);
  if (hours === undefined || hours > 9 || !/^(?:h|hr|hrs|hours?)$/.test(word(1))) return undefined;
  const and = word(2) === 'and' || word(2) === 'n' || word(2) === '&' ? 1 : 0;
  if (and === 1 && word(3) === 'a' && word(4) === 'half') return { text: `${hours * 60 + 30}min`, taken: 5 };
  for (const taken of [2, 1]) {
    const said = Array.from({ length: taken }, (_, i) => word(2 + and + i));
    const minutes = numberIn(said);
    const behind = 2 + and + taken;
    if (minutes === undefined || minutes >= 60) continue;
    if (/^(?:units?|u|x|%|percent|codes?|patients?|visits?)$/.test(word(behind))) return undefined;
    // "1 hour, 20 of it manual": parted from the hour, or of a whole named before.
    if (word(behind) === 'of' && (and === 1 || isOfWhole(word(behind + 1)) || isParted(tokens, at + 2)))
      return undefined;
    const named = minuteWords.has(word(behind)) ? 1 : 0;
    return { text: `${hours * 60 + minutes}min`, taken: behind + named };
  }
  return undefined;
}

const isOfWhole = (word: string): boolean => /^(?:it|that|this|which|them|those|em|the)$/.test(word);

const isParted = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0) > 1;

function numberIn(words: readonly string[]): number | undefined {
  const [only = ''] = words;
  if (words.length === 1 && /^\d{1,2}$/.test(only)) return Number(only);
  return words.every(isNumberWord) ? oneNumber(groupsOf(words)) : undefined;
}
