/**
 * Amounts said in words or in hours become one token in figures, for every pass behind: "thirty five dollars", "one
 * hundred twenty percent", "an hour and 10", "1 hr 45", "2 hours".
 */
import { groupsOf, isNumberWord, oneNumber } from '../number-words.ts';
import type { Token } from '../reading/tokens.ts';

const units: ReadonlySet<string> = new Set([
  ...['dollars', 'dollar', 'bucks', 'percent', '%', 'pct', 'minutes', 'minute', 'mins', 'min'],
]);
const minuteWords: ReadonlySet<string> = new Set(['minutes', 'minute', 'mins', 'min', 'm']);
const longestNumber = 5;

export function amountsInFigures(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const found = hoursAt(tokens, at) ?? spelledAt(tokens, at);
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

/** Whole hours and minutes behind them, as minutes; hours alone are the readers' own. */
function hoursAt(tokens: readonly Token[], at: number): Found | undefined {
  const word = (ahead: number): string => tokens[at + ahead]?.lower ?? '';
  const hours = word(0) === 'a' || word(0) === 'an' ? 1 : numberIn([word(0)]);
  if (hours === undefined || hours > 9 || !/^(?:h|hr|hrs|hours?)$/.test(word(1))) return undefined;
  const and = word(2) === 'and' || word(2) === 'n' || word(2) === '&' ? 1 : 0;
  for (const taken of [2, 1]) {
    const said = Array.from({ length: taken }, (_, i) => word(2 + and + i));
    const minutes = numberIn(said);
    const behind = 2 + and + taken;
    if (minutes === undefined || minutes >= 60) continue;
    if (/^(?:units?|u|x|%|percent|of|codes?|patients?|visits?)$/.test(word(behind))) return undefined;
    const named = minuteWords.has(word(behind)) ? 1 : 0;
    return { text: `${hours * 60 + minutes}min`, taken: behind + named };
  }
  return undefined;
}

function numberIn(words: readonly string[]): number | undefined {
  const [only = ''] = words;
  if (words.length === 1 && /^\d{1,2}$/.test(only)) return Number(only);
  return words.every(isNumberWord) ? oneNumber(groupsOf(words)) : undefined;
}
