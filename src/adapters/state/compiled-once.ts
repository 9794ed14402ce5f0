/** A query that runs with every answer: put into words once, then only given its values. */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** `values`: in the order the query names them; those it was built with stand in their places until then. */
export function compiledOnce<Row>(
  build: (db: Kysely<Tables>) => { readonly compile: () => CompiledQuery<Row> },
): (db: Kysely<Tables>, values: readonly unknown[]) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= build(db).compile();
    return (await db.executeQuery<Row>({ ...compiled, parameters: values })).rows;
  };
}
