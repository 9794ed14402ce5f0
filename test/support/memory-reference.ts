/** The starter set in plain maps: the second store of tables, simple enough to be believed. */
import { ruleBook } from '../../src/adapters/rules/rule-book.ts';
import { readStarter } from '../../src/adapters/starter/read-starter.ts';
import type { Locality } from '../../src/core/places/place.ts';
import { keyOf } from '../../src/core/places/place-name.ts';
import { zipFileCodes } from '../../src/core/places/states.ts';
import type { Places, ReferenceData } from '../../src/core/ports.ts';
import { composeReference } from '../../src/core/reference/compose-reference.ts';
import type { TableStore } from '../../src/core/reference/parts.ts';
import { pairRows, type PairRow } from '../../src/core/edits/pair-table.ts';
import type { Release } from '../../src/core/sources/release.ts';
import type {
  CityRow,
  IndexRow,
  LimitRow,
  RelativeValueRow,
  ZipRow,
} from '../../src/core/sources/table-rows.ts';
import { dataFolder } from './data-folder.ts';

/** `changed`: other tables than the starter's own. */
export const openMemoryReference = (
  changed: (store: TableStore) => TableStore = (store) => store,
): ReferenceData => composeReference(changed(memoryStore()), ruleBook);

/** Rows under "release name, key"; the starter set holds one release a name and kind. */
type Shelf<Row> = Map<string, Row[]>;

function put<Row>(shelf: Shelf<Row>, key: string, row: Row): void {
  shelf.set(key, [...(shelf.get(key) ?? []), row]);
}

const at = ({ kind, name }: Release, ...key: readonly string[]): string => [kind, name, ...key].join(' ');
const eitherWay = (a: string, b: string): string => [a, b].sort().join('/');

function memoryStore(): TableStore {
  const releases: Release[] = [];
  const values: Shelf<RelativeValueRow> = new Map();
  const indices: Shelf<IndexRow> = new Map();
  const pairs: Shelf<PairRow> = new Map();
  const limits: Shelf<LimitRow> = new Map();
  const primaries: Shelf<string> = new Map();
  const codes = new Set<string>();
  let localities: readonly Locality[] = [];
  let zips: readonly ZipRow[] = [];
  let cities: readonly CityRow[] = [];

  // The manifest lists the releases of a kind oldest first, so the last one read is the newest.
  for (const { release, table } of readStarter(dataFolder)) {
    releases.push(release);
    switch (table.kind) {
      case 'rvu':
        for (const row of table.rows) {
          codes.add(row.code);
          put(values, at(release, row.code, row.modifier), row);
        }
        break;
      case 'mue':
      case 'mue-outpatient':
        for (const row of table.rows) {
          codes.add(row.code);
          put(limits, at(release, row.code), row);
        }
        break;
      case 'gpci':
        for (const row of table.rows) put(indices, at(release, row.mac, row.locality), row);
        localities = [...table.rows].map(asLocality);
        break;
      case 'gpci-no-floor':
        for (const row of table.rows) put(indices, at(release, row.mac, row.locality), row);
        break;
      case 'ptp':
        for (const row of pairRows(table.pairs))
          put(pairs, at(release, eitherWay(row.column1, row.column2)), row);
        break;
      case 'zip':
        zips = [...table.rows];
        break;
      case 'cities':
        cities = [...table.rows];
        break;
      case 'addon':
        for (const row of table.rows) put(primaries, at(release, row.addOn), row.primary);
        break;
      default:
        break;
    }
  }

  return {
    releases,
    relativeValues: (release, code, modifier) => values.get(at(release, code, modifier))?.[0],
    indices: (release, { mac, locality }) => {
      const [row] = indices.get(at(release, mac, locality)) ?? [];
      return row && { work: row.work, pe: row.pe, malpractice: row.malpractice };
    },
    edits: (release, a, b) => pairs.get(at(release, eitherWay(a, b))) ?? [],
    limit: (release, code) => limits.get(at(release, code))?.[0],
    primaries: (release, addOn) => primaries.get(at(release, addOn)) ?? [],
    everHeld: (code) => codes.has(code),
    places: memoryPlaces(localities, zips, cities),
  };
}

function memoryPlaces(
  localities: readonly Locality[],
  zips: readonly ZipRow[],
  cities: readonly CityRow[],
): Places {
  const placeOf = (row: Omit<ZipRow | CityRow, 'zips'>): Locality =>
    localities.find((each) => each.mac === row.mac && each.locality === row.locality) ??
    asLocality({ ...row, name: row.state });
  const byKey: Shelf<CityRow> = new Map();
  for (const row of cities) put(byKey, `${row.sort} ${keyOf[row.sort](row.name)}`, row);
  const once = (rows: readonly ZipRow[]): Locality[] => [...new Set(rows.map(placeOf))];
  return {
    localities,
    byZip: (zip) => {
      const row = zips.find(({ first, last }) => first <= zip && zip <= last);
      return row && { listed: placeOf(row), plus4: row.plus4 };
    },
    aroundZip: (zip) => {
      const start = zip.slice(0, 3);
      return once(zips.filter(({ first, last }) => first <= `${start}99` && last >= `${start}00`));
    },
    inState: (state) => once(zips.filter((row) => zipFileCodes(state).includes(row.state))),
    named: (sort, key) =>
      (byKey.get(`${sort} ${key}`) ?? []).map((row) => ({
        ...{ state: row.state, name: row.name, zips: row.zips, locality: placeOf(row) },
      })),
  };
}

const asLocality = ({ mac, locality, state, name }: Omit<Locality, 'kind'>): Locality => ({
  ...{ kind: 'locality', mac, locality, state, name },
});
