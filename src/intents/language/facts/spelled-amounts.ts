/** "thirty five dollars", "one hundred twenty percent": an amount in words becomes one token in figures. */
import { groupsOf, isNumberWord, oneNumber } from '../number-words.ts';
import type { Token } from '../reading/tokens.ts';

const units: ReadonlySet<string> = new Set([
  ...['dollars', 'dollar', 'bucks', 'percent', '%', 'pct', 'minutes', 'minute', 'mins', 'min'],
]);
const longestNumber = 5;

export function spelledAmounts(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    let end = at;
    while (end - at < longestNumber && isNumberWord(tokens[end]?.lower ?? '')) end += 1;
    const value =
      end > at && units.has(tokens[end]?.lower ?? '')
        ? oneNumber(groupsOf(tokens.slice(at, end).map(({ lower }) => lower)))
        : undefined;
    if (value === undefined) {
      read.push(token);
      continue;
    }
    const text = String(value);
    read.push({ text, lower: text, from: token.from, to: tokens[end - 1]?.to ?? token.to });
    at = end - 1;
  }
  return read;
}
