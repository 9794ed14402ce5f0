/** The last look at CMS's pages, and when an admin last wanted what it named: a row each. */
import type { TableLook, TableLookStore } from '../../../core/team/table-look.ts';
import { toSaved, type StateDb } from '../state-db.ts';

const [site, wanted] = ['cms', 'wanted'] as const;

export function tableLookStore(db: StateDb): TableLookStore {
  const put = async (row: { site: string; editions: string; at: number }) =>
    toSaved(
      await db.write((trx) =>
        trx
          .insertInto('table_look')
          .values(row)
          .onConflict((conflict) =>
            conflict.column('site').doUpdateSet({ editions: row.editions, at: row.at }),
          )
          .execute(),
      ),
    );
  const get = (of: string) =>
    db.read((kysely) =>
      kysely.selectFrom('table_look').select(['editions', 'at']).where('site', '=', of).executeTakeFirst(),
    );
  return {
    record: ({ editions, at }) => put({ site, editions: JSON.stringify(editions), at }),
    last: async () => {
      const row = await get(site);
      if (row.kind === 'unavailable' || row.value === undefined)
        return row as typeof row & { value: undefined };
      const editions = JSON.parse(row.value.editions) as TableLook['editions'];
      return { kind: 'read', value: { editions, at: Number(row.value.at) } };
    },
    request: (at) => put({ site: wanted, editions: '[]', at }),
    requested: async () => {
      const row = await get(wanted);
      if (row.kind === 'unavailable') return row;
      return { kind: 'read', value: row.value && Number(row.value.at) };
    },
  };
}
