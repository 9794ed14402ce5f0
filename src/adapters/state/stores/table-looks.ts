/** The last look at CMS's pages: one row. */
import type { TableLook, TableLookStore } from '../../../core/team/table-look.ts';
import { toSaved, type StateDb } from '../state-db.ts';

const site = 'cms';

export const tableLookStore = (db: StateDb): TableLookStore => ({
  record: async ({ editions, at }) => {
    const row = { editions: JSON.stringify(editions), at };
    return toSaved(
      await db.write((trx) =>
        trx
          .insertInto('table_look')
          .values({ site, ...row })
          .onConflict((conflict) => conflict.column('site').doUpdateSet(row))
          .execute(),
      ),
    );
  },
  last: () =>
    db.read(async (kysely) => {
      const row = await kysely
        .selectFrom('table_look')
        .select(['editions', 'at'])
        .where('site', '=', site)
        .executeTakeFirst();
      return row && { editions: JSON.parse(row.editions) as TableLook['editions'], at: Number(row.at) };
    }),
});
