/** Minutes split between two people behind the code they share. */
import type { Token } from '../reading/tokens.ts';
import { minutesAt } from './minutes-at.ts';

/** "PT and PTA split 97530, 20 and 25": two people and, behind the code, two amounts, in the same order. */
export function splitBetween(
  tokens: readonly Token[],
  found: readonly unknown[],
  isNameOfCode: (at: number) => boolean,
): readonly { readonly at: number; readonly value: number; readonly taken: number }[] {
  if (found.length !== 2 || !tokens.some(({ lower }) => splitting.has(lower))) return [];
  const amounts = tokens.flatMap((_, at) => {
    const amount = isNameOfCode(at) ? undefined : minutesAt(tokens, at);
    return amount === undefined ? [] : [{ at, ...amount }];
  });
  return amounts.length === 2 ? amounts : [];
}

const splitting = new Set(['split', 'splits', 'splitting', 'shared', 'divided', 'respectively']);
