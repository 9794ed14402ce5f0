/**
 * The row that names the columns: reports begin with titles, and where cells are merged the names stand in two rows,
 * those of the upper one over the blanks of the lower.
 */
import { columnKey } from './column-key.ts';
import { readHeader, unheld, type HeaderHints, type HeaderRead } from './columns.ts';

export type HeaderSought =
  | (Extract<HeaderRead, { readonly kind: 'columns' }> & { readonly names: readonly string[] })
  | { readonly kind: 'above' }
  | { readonly kind: 'problem'; readonly problem: string };

export interface SeekHeader {
  readonly row: (cells: readonly string[]) => HeaderSought;
  /** What is said where none of the rows was one. */
  readonly problem: () => string;
}

/** A header stands within so many rows. */
const deepestHeader = 20;

export function seekHeader(hints: HeaderHints = {}): SeekHeader {
  let above: readonly string[] = [];
  let rows = 0;
  let most: readonly string[] = [];
  let missing: readonly string[] = unheld([], hints);
  const problem = (): string => {
    if (missing.length > 0)
      return `the mapping (--map) names ${missing.map((name) => `"${name.slice(0, 60)}"`).join(', ')}, and none of the first ${deepestHeader} rows has ${missing.length === 1 ? 'such a column' : 'such columns'}: write it anew with --columns`;
    const found = most.length === 0 ? 'none of them' : `no more than ${most.join(' and ')}`;
    return `the columns claim_id, date_of_service, code, minutes or units, modifiers, assistant_minutes, locality, payer, charge were expected in one of the first ${deepestHeader} rows, and ${found} was found: say with --columns which column holds what`;
  };
  return {
    problem,
    row: (cells) => {
      for (const names of [cells, overBlanks(above, cells)]) {
        const read = readHeader(names, hints);
        if (read.kind === 'columns') return { ...read, names };
        const lacks = unheld(names.map(columnKey), hints);
        if (lacks.length < missing.length) missing = lacks;
        if (read.found.length > most.length) most = read.found;
      }
      above = cells;
      rows += 1;
      return rows < deepestHeader ? { kind: 'above' } : { kind: 'problem', problem: problem() };
    },
  };
}

const overBlanks = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    (lower[at] ?? '').trim() === '' ? (upper[at] ?? '') : (lower[at] ?? ''),
  );
