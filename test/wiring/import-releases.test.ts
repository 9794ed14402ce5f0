/**
 * What an import changes, keeps and refuses. The starter set is loaded into a fresh home; the files imported are
 * put together from its own rows and CMS's amounts of PFREV25C, so every refusal has one cause.
 */
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../src/adapters/cms-files/read-releases.ts';
import { openReference, type OpenReference } from '../../src/adapters/sqlite/open-reference.ts';
import { readStarter } from '../../src/adapters/starter/read-starter.ts';
import { parseDecimal } from '../../src/core/money/decimal.ts';
import { collectPairs, pairRows, type PairRow } from '../../src/core/edits/pair-table.ts';
import type { TableKind } from '../../src/core/sources/release.ts';
import type { IndexRow, PaymentRow, RelativeValueRow, TableRows } from '../../src/core/sources/table-rows.ts';
import { describeRelease } from '../../src/core/tables/name-release.ts';
import { importReleases, type Imported } from '../../src/wiring/import-releases.ts';
import { openTables } from '../../src/wiring/open-tables.ts';
import payments from '../core/fees/pfrev25c.json' with { type: 'json' };
import { dataFolder } from '../support/data-folder.ts';

const starter = [...readStarter(dataFolder)];
type TableOf<Kind, Table = TableRows> = Table extends { readonly kind: infer Any }
  ? Kind extends Any
    ? Table
    : never
  : never;

function rowsOf<Kind extends TableKind>(kind: Kind, name: string): TableOf<Kind> {
  const found = starter.find(({ release }) => release.kind === kind && release.name === name);
  if (found === undefined) throw new Error(`the starter set holds no ${kind} ${name}`);
  return found.table as TableOf<Kind>;
}
const cents = (text: string): number => parseDecimal(text, 2) ?? NaN;

const { relativeValues: figures } = payments;
const row76145: RelativeValueRow = {
  ...{ code: '76145', modifier: '', status: 'A', pcTc: '3', global: 'XXX', multipleProcedure: '0' },
  ...{ work: cents(figures.work), malpractice: cents(figures.malpractice) },
  ...{ peNonFacility: cents(figures.peNonFacility), peFacility: cents(figures.peFacility) },
  ...{ nonFacilityNa: false, facilityNa: false },
};
const rvu25d: readonly RelativeValueRow[] = [...rowsOf('rvu', 'RVU25D').rows, row76145];
const gpci25 = rowsOf('gpci', '2025').rows;
const amounts: readonly PaymentRow[] = Object.entries(payments.amounts).map(([key, pair]) => {
  const [mac = '', locality = ''] = key.split('-');
  const [nonFacility = '', facility = ''] = pair;
  return {
    ...{
      code: '76145',
      modifier: '',
      mac,
      locality,
      status: 'A',
      reducedOffice: null,
      reducedInstitution: null,
    },
    ...{ nonFacility: cents(nonFacility), facility: cents(facility) },
  };
});

const file = (name: string, table: TableRows, changes: Partial<ReadFile> = {}): ReadFile => ({
  ...{ file: name, table, rows: 'pairs' in table ? table.pairs.column2.length : table.rows.length },
  ...{ sha256: `sum of ${name}`, conversionFactor: null, qualifying: false },
  release: describeRelease(table.kind, 2025, table.kind === 'gpci' ? undefined : 4),
  ...changes,
});
const wholeRvu = (rows = rvu25d): ReadFile =>
  file('PPRRVU2025_Oct.csv', { kind: 'rvu', rows }, { conversionFactor: 323_465 });
const indices = (rows: readonly IndexRow[]): ReadFile => file('GPCI2025.csv', { kind: 'gpci', rows });
const paid = (rows = amounts): ReadFile =>
  file(
    'PFREV25C.txt',
    { kind: 'payment', rows },
    {
      release: { ...describeRelease('payment', 2025, 3), name: 'PFREV25C' },
    },
  );

describe('importing releases', () => {
  let fresh: string;
  let home: string;
  let live: OpenReference;
  beforeAll(() => {
    fresh = mkdtempSync(join(tmpdir(), 'unitwise-fresh-'));
    openTables({ home: fresh, dataFolder, onTable: () => undefined });
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'unitwise-import-'));
    copyFileSync(join(fresh, 'reference.db'), reference());
    live = opened();
    return () => {
      live.close();
      rmSync(home, { recursive: true });
    };
  });
  afterAll(() => rmSync(fresh, { recursive: true }));

  const reference = (): string => join(home, 'reference.db');
  const opened = (): OpenReference => {
    const found = openReference(reference());
    if ('otherVersion' in found) throw new Error('written by another version');
    return found;
  };
  const bring = (...read: readonly ReadFile[]): Imported =>
    importReleases(read, { file: reference(), live, replace: false });
  const heldNow = (kind: TableKind, name: string) => {
    const now = opened();
    const release = now.store.releases.find((each) => each.kind === kind && each.name === name);
    now.close();
    return release;
  };

  function refusedWith(imported: Imported, problem: string): void {
    expect(imported).toEqual({ kind: 'refused', problems: [problem] });
    expect(readFileSync(reference()).equals(readFileSync(join(fresh, 'reference.db')))).toBe(true);
    expect(readdirSync(home)).toEqual(['reference.db']);
  }

  it('puts a whole file in the place of the bundled excerpt, unverified where no amounts came with it', () => {
    const imported = bring(wholeRvu());
    expect(imported).toMatchObject({ kind: 'imported', unchanged: [], proofs: [] });
    expect(heldNow('rvu', 'RVU25D')).toMatchObject({
      ...{ rows: rvu25d.length, origin: 'imported', verified: null, conversionFactor: 323_465 },
      sha256: 'sum of PPRRVU2025_Oct.csv',
    });
  });

  it('changes nothing the second time', () => {
    bring(wholeRvu());
    const before = readFileSync(reference());
    live = opened();
    expect(bring(wholeRvu())).toMatchObject({ kind: 'imported', added: [], unchanged: [{ name: 'RVU25D' }] });
    expect(readFileSync(reference()).equals(before)).toBe(true);
  });

  it('knows the same indices in another file for the same', () => {
    expect(bring(indices([...gpci25].reverse()))).toMatchObject({ added: [], unchanged: [{ name: '2025' }] });
  });

  it("marks what gives all 218 of CMS's amounts", () => {
    const imported = bring(wholeRvu(), paid());
    const proof = '218 of 218 amounts of PFREV25C (1 code) to the cent';
    expect(imported).toMatchObject({ kind: 'imported', proofs: [proof] });
    for (const [kind, name] of [
      ['rvu', 'RVU25D'],
      ['gpci', '2025'],
      ['payment', 'PFREV25C'],
    ] as const) {
      expect(heldNow(kind, name)?.verified).toBe(proof);
    }
  });

  it('refuses indices that do not give them, with the first amount and its arithmetic', () => {
    const wrong = gpci25.map((row) =>
      row.mac === '04412' && row.locality === '11' ? { ...row, pe: row.pe + 10 } : row,
    );
    const imported = importReleases([wholeRvu(), indices(wrong), paid()], {
      file: reference(),
      live,
      replace: false,
    });
    const [amount, conflict, ...more] = imported.kind === 'refused' ? imported.problems : [];
    expect(amount).toBe(
      'PFREV25C.txt: 216 of 218 amounts of PFREV25C (1 code) to the cent. First: 76145 in 04412-11, non-facility: CMS 960.06; (0.00 x 1.011 + 29.03 x 1.017 + 0.51 x 0.877) x 32.3465 = 969.45 (RVU25D).',
    );
    expect(conflict).toMatch(/^GPCI2025\.csv: it differs from the 2025 bundled here: 04412 11 has pe 1\.017/);
    expect(more).toEqual([]);
    expect(readdirSync(home)).toEqual(['reference.db']);
  });

  it('refuses other indices under a year that is held, with both checksums', () => {
    const wrong = gpci25.map((row) => ({ ...row, pe: row.pe + (row.locality === '11' ? 1 : 0) }));
    const [imported] = [bring(indices(wrong))];
    const [problem = ''] = imported.kind === 'refused' ? imported.problems : [];
    expect(problem).toMatch(
      /^GPCI2025\.csv: it differs from the 2025 bundled here: \S+ \S+ has pe 1\.\d{3}, held here as 1\.\d{3} \(sha256 held [0-9a-f]{64}, given sum of GPCI2025\.csv\); --replace puts this one in its place\.$/,
    );
  });

  it('refuses a file that lacks what is bundled of the same release', () => {
    const held =
      live.store.releases.find(({ kind, name }) => kind === 'rvu' && name === 'RVU25D')?.sha256 ?? '';
    refusedWith(
      bring(wholeRvu(rvu25d.filter(({ code }) => code !== '97110'))),
      `PPRRVU2025_Oct.csv: it differs from the RVU25D bundled here: 97110 is missing (sha256 held ${held}, given sum of PPRRVU2025_Oct.csv); --replace puts this one in its place.`,
    );
  });

  it('refuses two files that claim one release with other content', () => {
    const other = {
      ...wholeRvu([...rvu25d, { ...row76145, code: '76146' }]),
      file: 'copy.csv',
      sha256: 'another sum',
    };
    refusedWith(
      bring(wholeRvu(), other),
      'copy.csv: PPRRVU2025_Oct.csv claims RVU25D too, with other content (sha256 held sum of PPRRVU2025_Oct.csv, given another sum).',
    );
  });

  it("refuses another year's conversion factor under this year's name", () => {
    refusedWith(
      bring({ ...wholeRvu(), conversionFactor: 334_009 }),
      'PPRRVU2025_Oct.csv: its conversion factor is 33.4009, that of RVU25D is 32.3465.',
    );
  });

  it('refuses a file cut short', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({ ...row76145, code: String(20_000 + i) }));
    const of = (year: number, count: number): ReadFile => ({
      ...file(`PPRRVU${year}.csv`, { kind: 'rvu', rows: rows.slice(0, count) }),
      release: describeRelease('rvu', year, 1),
    });
    bring(of(2028, 1000));
    live = opened();
    expect(bring(of(2029, 499))).toEqual({
      kind: 'refused',
      problems: [
        'PPRRVU2029.csv: it holds 499 rows where another release of this table holds 1000, so it seems cut short.',
      ],
    });
  });

  it('refuses amounts there is nothing to check against', () => {
    refusedWith(
      bring(paid()),
      "PFREV25C.txt: none of its codes is loaded; import that year's relative values with it.",
    );
    const later = { ...paid(), release: { ...describeRelease('payment', 2031, 1), name: 'PFALL31A' } };
    refusedWith(
      bring(later),
      'PFREV25C.txt: there is nothing to check it against: no relative values or no indices of 2031 are loaded.',
    );
  });

  it('takes a whole quarter of pair edits that holds every bundled row', () => {
    const whole = collectPairs();
    const add = ({ column1, column2, ...window }: PairRow): void =>
      whole.add(whole.codeOf(column1), whole.codeOf(column2), whole.windowOf(window));
    for (const row of pairRows(rowsOf('ptp', '2024Q3').pairs)) add(row);
    const edit = { firstDay: null, lastDay: null, indicator: '1', rationale: 'Misuse' } as const;
    add({ column1: '11010', column2: '11042', ...edit });
    const release = describeRelease('ptp', 2024, 3);
    expect(bring(file('ccipra-v302r0', { kind: 'ptp', pairs: whole.build() }, { release }))).toMatchObject({
      kind: 'imported',
      added: [{ name: '2024Q3', rows: 7775 }],
    });
  });
});
