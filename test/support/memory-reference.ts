/** The starter set in plain maps: the second store of tables, simple enough to be believed. */
import { ruleBook } from '../../src/adapters/rules/rule-book.ts';
import { readStarter } from '../../src/adapters/starter/read-starter.ts';
import type { Locality } from '../../src/core/places/place.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import { composeReference, type TableStore } from '../../src/core/reference/compose-reference.ts';
import { pairRows, type PairRow } from '../../src/core/edits/pair-table.ts';
import type { Release } from '../../src/core/sources/release.ts';
import type {
  IndexRow,
  LimitRow,
  RelativeValueRow,
  ZipRow,
} from '../../src/core/sources/table-rows.ts';
import { dataFolder } from './data-folder.ts';

export const openMemoryReference = (): ReferenceData => composeReference(memoryStore(), ruleBook);

/** Rows under "release name, key"; the starter set holds one release a name and kind. */
type Shelf<Row> = Map<string, Row[]>;

function put<Row>(shelf: Shelf<Row>, key: string, row: Row): void {
  shelf.set(key, [...(shelf.get(key) ?? []), row]);
}

const at = ({ name }: Release, ...key: readonly string[]): string => [name, ...key].join(' ');
const eitherWay = (a: string, b: string): string => [a, b].sort().join('/');

function memoryStore(): TableStore {
  const releases: Release[] = [];
  const values: Shelf<RelativeValueRow> = new Map();
  const indices: Shelf<IndexRow> = new Map();
  const pairs: Shelf<PairRow> = new Map();
  const limits: Shelf<LimitRow> = new Map();
  const codes = new Set<string>();
  let localities: readonly Locality[] = [];
  let zips: readonly ZipRow[] = [];

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
        for (const row of table.rows) {
          codes.add(row.code);
          put(limits, at(release, row.code), row);
        }
        break;
      case 'gpci':
        for (const row of table.rows) put(indices, at(release, row.mac, row.locality), row);
        localities = [...table.rows].map(asLocality);
        break;
      case 'ptp':
        for (const row of pairRows(table.pairs)) put(pairs, at(release, eitherWay(row.column1, row.column2)), row);
        break;
      case 'zip':
        zips = [...table.rows];
        break;
      default:
        break;
    }
  }

  const nameOf = ({ mac, locality, state }: ZipRow): string =>
    localities.find((each) => each.mac === mac && each.locality === locality)?.name ?? state;
  return {
    releases,
    relativeValues: (release, code, modifier) => values.get(at(release, code, modifier))?.[0],
    indices: (release, { mac, locality }) => {
      const [row] = indices.get(at(release, mac, locality)) ?? [];
      return row && { work: row.work, pe: row.pe, malpractice: row.malpractice };
    },
    edits: (release, a, b) => pairs.get(at(release, eitherWay(a, b))) ?? [],
    limit: (release, code) => limits.get(at(release, code))?.[0],
    everHeld: (code) => codes.has(code),
    places: {
      localities,
      byZip: (zip) =>
        zips
          .filter(({ first, last }) => first <= zip && zip <= last)
          .map((row) => asLocality({ ...row, name: nameOf(row) })),
    },
  };
}

const asLocality = ({ mac, locality, state, name }: Omit<Locality, 'kind'>): Locality => ({
  ...{ kind: 'locality', mac, locality, state, name },
});
