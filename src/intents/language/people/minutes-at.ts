/** An amount of minutes as it stands beside a person: "12", "12 min", "12m". */
import type { Token } from '../reading/tokens.ts';

export const minuteWord = /^(?:m|min|mins|minutes?)$/;

/** `taken`: one token, or two with the word behind the number. */
export function minutesAt(
  tokens: readonly Token[],
  at: number,
): { value: number; taken: number } | undefined {
  const [, amount, attached] = /^(\d{1,3})(m|min|mins|minutes?)?$/i.exec(tokens[at]?.text ?? '') ?? [];
  if (amount === undefined) return undefined;
  const spaced = attached === undefined && minuteWord.test(tokens[at + 1]?.text.toLowerCase() ?? '');
  return { value: Number(amount), taken: spaced ? 2 : 1 };
}
