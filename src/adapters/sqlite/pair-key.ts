/** Keys of pair_edit: release (8 bits), column 1 (16), column 2 (16), running number of the pair's rows (4). */
const rowsOfPair = 16;
const codes = 65_536;

export interface PairOfIds {
  readonly release: number;
  readonly column1: number;
  readonly column2: number;
}

/** The pair's first key; its rows are this one and the `rowsOfPair - 1` after it. Exact: under 2^44. */
export const pairKey = ({ release, column1, column2 }: PairOfIds): number =>
  ((release * codes + column1) * codes + column2) * rowsOfPair;

export const lastPairKey = (first: number): number => first + rowsOfPair - 1;
