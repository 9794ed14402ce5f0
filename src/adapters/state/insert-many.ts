/** Many rows in few statements, each put into words once: so many rows at a time as a power of two holds. */
import type { CompiledQuery, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

const most = 32;

/** Rows have the same columns in the same order; `build` names their values in that order and no others. */
export function insertMany<R extends Row>(
  build: (trx: Transaction<Tables>, rows: readonly R[]) => { readonly compile: () => CompiledQuery },
): (trx: Transaction<Tables>, rows: readonly R[]) => Promise<void> {
  const compiled = new Map<number, CompiledQuery>();
  return async (trx, rows) => {
    let left = rows;
    while (left.length > 0) {
      const size = Math.min(most, 2 ** Math.floor(Math.log2(left.length)));
      const now = left.slice(0, size);
      const query = compiled.get(size) ?? build(trx, now).compile();
      compiled.set(size, query);
      await trx.executeQuery({ ...query, parameters: now.flatMap((row) => Object.values(row)) });
      left = left.slice(size);
    }
  };
}
