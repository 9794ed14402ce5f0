/** Where the columns of a table stand, found by their names in a header. */
import type { Cells, RowFault } from '../cms-file.ts';
import { rowFault } from './row-fault.ts';

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  /** As a person finds it: "NON-FAC PE RVU (column 7)". */
  readonly title: string;
}

export type Columns<Name extends string> = Readonly<Record<Name, Column>>;

export type FoundColumns<Name extends string> =
  | { readonly kind: 'found'; readonly columns: Columns<Name>; readonly width: number }
  | { readonly kind: 'missing'; readonly fault: RowFault };

/** One line, single spaces, capitals: how header cells are compared. */
export const headerName = (cell: string): string => cell.replace(/\s+/g, ' ').trim().toUpperCase();

/** `wanted`: a pattern for each column, tried on the header's names as `headerName` gives them, or the name itself. */
export function findColumns<Name extends string>(
  header: Cells,
  wanted: Readonly<Record<Name, RegExp | string>>,
): FoundColumns<Name> {
  const names = header.map(headerName);
  const columns = new Map<string, Column>();
  for (const [name, pattern] of Object.entries<RegExp | string>(wanted)) {
    const index = names.findIndex((each) =>
      typeof pattern === 'string' ? pattern.toUpperCase() === each : pattern.test(each),
    );
    const title = `${names[index] ?? ''} (column ${index + 1})`;
    if (index < 0) return { kind: 'missing', fault: missing(name, names) };
    columns.set(name, { index, title });
  }
  return { kind: 'found', columns: Object.fromEntries(columns) as Columns<Name>, width: names.length };
}

const missing = (name: string, names: readonly string[]): RowFault =>
  rowFault('header', names.filter((each) => each !== '').join(', '), `a column for ${spelled(name)}`);

/** "peNonFacility" is "pe non facility". */
const spelled = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The plain layout of our own figures: one header row with these very names, in any order. */
export function plainColumns<Name extends string>(
  head: readonly Cells[],
  wanted: Readonly<Record<Name, string>>,
): { readonly columns: Columns<Name>; readonly width: number } | undefined {
  const found = findColumns(head[0] ?? [], wanted);
  return found.kind === 'found' ? found : undefined;
}
