/** Statements to a PostgreSQL past the program, over one connection an address that does not keep the tests alive. */
import pg from 'pg';

const pools = new Map<string, pg.Pool>();

/** Rows of the last statement, where several are given. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
): Promise<readonly Row[]> {
  const pool = pools.get(url) ?? new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  if (!pools.has(url)) pool.on('error', () => undefined);
  pools.set(url, pool);
  const answered: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await pool.query<Row>(text);
  return (Array.isArray(answered) ? answered.at(-1) : answered)?.rows ?? [];
}

export async function hangUp(url: string): Promise<void> {
  await pools.get(url)?.end();
  pools.delete(url);
}
