/** Places of the reference file: ZIPs, cities and counties of the newest release of each. Nothing is loaded ahead. */
import type Database from 'better-sqlite3';
import { zipFileCodes } from '../../core/places/states.ts';
import type { Locality } from '../../core/places/place.ts';
import type { Places } from '../../core/ports.ts';
import type { Prepare } from './lazy-statement.ts';

const newest = (kind: string): string =>
  `(select id from release where kind = '${kind}' order by first_day desc limit 1)`;

/** Rows of `table` as localities, named as in the newest indices; `where` goes on from its release. */
const asLocalities = (table: 'zip' | 'city', kind: string, more: string, where: string): string =>
  `select 'locality' as kind, t.mac, t.locality, coalesce(g.state, t.state) as state,
     coalesce(g.name, t.state) as name${more}
   from ${table} t left join geographic_index g on g.mac = t.mac and g.locality = t.locality
     and g.release = ${newest('gpci')}
   where t.release = ${newest(kind)} ${where}`;

export function storedPlaces(db: Database.Database, all: Prepare): Places {
  const inZips = 'and t.first <= ? and t.last >= ?';
  const byZip = all<[string, string], Flagged>(asLocalities('zip', 'zip', ', t.plus4', inZips));
  const around = all<[string, string], Locality>(
    `select distinct * from (${asLocalities('zip', 'zip', '', inZips)})`,
  );
  const inState = all<[string], Locality>(
    `select distinct * from (${asLocalities('zip', 'zip', '', 'and t.state in (select value from json_each(?))')})`,
  );
  const named = all<[string, string], NamedRow>(
    asLocalities(
      'city',
      'cities',
      ', t.state as inState, t.name as cityName, t.zips',
      'and t.key = ? and t.sort = ?',
    ),
  );
  return {
    byZip: (zip) => {
      const [row] = byZip(zip, zip);
      return row && { listed: place(row), plus4: row.plus4 === 1 };
    },
    aroundZip: (zip) => around(`${zip.slice(0, 3)}99`, `${zip.slice(0, 3)}00`),
    inState: (state) => inState(JSON.stringify(zipFileCodes(state))),
    named: (sort, key) =>
      named(key, sort).map((row) => ({
        ...{ state: row.inState, name: row.cityName, zips: row.zips, locality: place(row) },
      })),
    localities: newestLocalities(db),
  };
}

type Flagged = Locality & { readonly plus4: number };
type NamedRow = Locality & { readonly inState: string; readonly cityName: string; readonly zips: number };

const place = ({ mac, locality, state, name }: Locality): Locality => ({
  ...{ kind: 'locality', mac, locality, state, name },
});

const newestLocalities = (db: Database.Database): readonly Locality[] =>
  db
    .prepare(
      `select 'locality' as kind, mac, locality, state, name from geographic_index
       where release = ${newest('gpci')}`,
    )
    .all() as Locality[];
