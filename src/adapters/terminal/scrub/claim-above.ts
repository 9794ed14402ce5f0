/**
 * Where cells are merged downward, one claim id stands over several rows, and with it whatever else is the claim's: its
 * day, payer and place. A row without an id is of the claim above, unless it names another payer or patient.
 */
import type { ClaimColumns } from './columns.ts';

export interface ClaimAbove {
  /** The row with its claim's cells written in; undefined where it is of no claim. */
  readonly whole: (cells: readonly string[]) => readonly string[] | undefined;
  /** A row holds patients; the last one is let go at the end. */
  readonly forget: () => void;
}

export function claimAbove(columns: ClaimColumns): ClaimAbove {
  const { claimId, payer, patient } = columns;
  const shared = [claimId, columns.date, payer, columns.locality, columns.placeOfService].filter(isColumn);
  const telling = [payer, ...patient].filter(isColumn);
  let named: readonly string[] | undefined;
  return {
    whole: (cells) => {
      if (claimId === undefined) return cells;
      if (textIn(cells, claimId) !== '') {
        named = cells;
        return cells;
      }
      if (named === undefined || contradicts(cells, named, telling)) return undefined;
      return filled(cells, named, shared);
    },
    forget: () => {
      named = undefined;
    },
  };
}

const isColumn = (at: number | undefined): at is number => at !== undefined;

const textIn = (cells: readonly string[], at: number): string => (cells[at] ?? '').trim();

const contradicts = (
  cells: readonly string[],
  named: readonly string[],
  telling: readonly number[],
): boolean =>
  telling.some((at) => {
    const [own, above] = [textIn(cells, at), textIn(named, at)];
    return own !== '' && above !== '' && own !== above;
  });

function filled(
  cells: readonly string[],
  named: readonly string[],
  shared: readonly number[],
): readonly string[] {
  const whole = [...cells];
  for (const at of shared) if (textIn(cells, at) === '') whole[at] = named[at] ?? '';
  return whole;
}
