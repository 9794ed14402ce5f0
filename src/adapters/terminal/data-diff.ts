/** `unitwise data diff`, printed: text for reading, json and csv for other programs. */
import { alignColumns } from '../../core/reply/align-columns.ts';
import type { TableKind } from '../../core/sources/release.ts';
import type { Difference } from '../../core/tables/difference.ts';
import { plural } from '../../core/words/english.ts';

export type DiffFormat = 'text' | 'json' | 'csv';

export interface TableDifferences {
  readonly table: TableKind;
  readonly before: string;
  readonly after: string;
  readonly differences: readonly Difference[];
}

export function printDifferences(tables: readonly TableDifferences[], format: DiffFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(tables, null, 2)}\n`;
    case 'csv':
      return [
        'table,from,to,key,what,before,after,change',
        ...tables.flatMap(({ table, before, after, differences }) =>
          differences.map((each) => csvRow([table, before, after, ...cellsOf(each)])),
        ),
        '',
      ].join('\n');
    case 'text':
      return `${tables.map(inWords).join('\n\n')}\n`;
  }
}

const cellsOf = ({ key, what, before, after, change }: Difference): string[] => [
  ...[key, what, before ?? '', after ?? '', change ?? ''],
];

const csvRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

function inWords({ table, before, after, differences }: TableDifferences): string {
  const title = `${table} ${before} to ${after}: ${plural(differences.length, 'difference')}`;
  if (differences.length === 0) return title;
  const rows = differences.map((each) => cellsOf(each));
  return [title, ...alignColumns([['', '', 'before', 'after', 'change'], ...rows])].join('\n');
}
