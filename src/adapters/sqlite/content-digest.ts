/** Names the figures of a table, whatever file format or row order they came in. */
import { createHash } from 'node:crypto';
import type { TableRows } from '../../core/sources/table-rows.ts';

export function contentDigest(table: TableRows): string {
  const hash = createHash('sha256');
  if ('pairs' in table) {
    const { codes, windows, starts, column2, window } = table.pairs;
    hash.update(JSON.stringify([codes, windows.map(inOrder)]));
    for (const { buffer, byteOffset, byteLength } of [starts, column2, window]) {
      hash.update(new Uint8Array(buffer, byteOffset, byteLength));
    }
  } else {
    const rows = table.rows.map((row) => JSON.stringify(inOrder(row)));
    for (const row of rows.sort()) hash.update(row);
  }
  return hash.digest('hex');
}

/** Values by the names of their keys. */
const inOrder = (row: object): readonly unknown[] =>
  Object.entries(row)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value as unknown);
