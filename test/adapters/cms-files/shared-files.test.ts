/**
 * Every real file at hand, where the folder shared between the working copies exists (it is never committed): all
 * are read to the end, and where one table is there in several layouts, all of them give the same rows.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Collected, SourceFile } from '../../../src/adapters/cms-files/cms-file.ts';
import { openPaths } from '../../../src/adapters/cms-files/open-paths.ts';
import { readOne } from './read-one.ts';

const shared = join(import.meta.dirname, '../../../../shared/data');
const folders = ['cms-files', 'facts'].map((name) => join(shared, name));
const there = folders.every((folder) => existsSync(folder));
if (!there) console.warn(`Not run: the real CMS files are not at hand (${shared}).`);

describe.skipIf(!there)('real files', () => {
  const read = new Map<string, Promise<Awaited<ReturnType<typeof readOne>>>>();

  async function withFiles(use: (files: readonly SourceFile[]) => Promise<void>): Promise<void> {
    const scratch = mkdtempSync(join(tmpdir(), 'shared-files-'));
    const { files, faults, close } = await openPaths(folders, scratch);
    expect(faults).toEqual([]);
    await use(files).finally(close);
    rmSync(scratch, { recursive: true });
  }

  async function collected(name: string): Promise<Collected> {
    let result: Awaited<ReturnType<typeof readOne>> | undefined;
    await withFiles(async (files) => {
      const file = files.find((each) => each.name.endsWith(`/${name}`));
      if (file === undefined) throw new Error(`no ${name}`);
      const reading = read.get(name) ?? readOne(file);
      read.set(name, reading);
      result = await reading;
    });
    expect(result?.fault).toBeUndefined();
    if (result?.collected === undefined) throw new Error(`${name} is no table`);
    return result.collected;
  }

  const rowsOf = async (name: string): Promise<readonly unknown[]> => {
    const { table } = await collected(name);
    return 'rows' in table ? table.rows : [];
  };

  it.each([
    ['PPRRVU25_JAN.csv', 'rvu_RVU25A.csv', 18_865],
    ['PPRRVU2025_Oct.csv', 'rvu_RVU25D.csv', 19_090],
    ['PPRRVU2026_Jul_nonQPP.csv', 'rvu_RVU26C.csv', 19_356],
    ['GPCI2025.csv', 'gpci_2025.csv', 109],
    ['25LOCCO.csv', 'locality_counties_2025.csv', 110],
    ['ZIP5_OCT2025.txt', 'zip5_locality_2025Q4.csv', 11_586],
    ['MCR_MUE_PractitionerServices_Eff_04-01-2026.csv', 'mue_2026Q2.csv', 15_095],
    ['MCR_MUE_PractitionerServices_Eff_04-01-2026.xlsx', 'mue_2026Q2.csv', 15_095],
  ])('%s equals %s', async (cms, plain, count) => {
    const rows = await rowsOf(cms);
    expect(rows).toHaveLength(count);
    expect(rows).toEqual(await rowsOf(plain));
  });

  it.each([
    ['ANES2025.csv', 109],
    ['OPPSCAP_Oct.csv', 16_100],
    ['PFREV25C.txt', 109],
    ['gpci_2026.csv', 109],
    ['mue_2024Q3.csv', 14_677],
    ['addon_codes_2024Q3.csv', 7_465],
  ])('%s holds %i rows', async (name, count) => {
    expect(await rowsOf(name)).toHaveLength(count);
  });

  it.each([
    ['PPRRVU25_JAN.csv', 323_465],
    ['PPRRVU2025_Oct.csv', 323_465],
    ['PPRRVU2026_Jul_nonQPP.csv', 334_009],
    ['rvu_RVU26C.csv', 334_009],
  ])('%s has the conversion factor %i', async (name, factor) => {
    expect((await collected(name)).conversionFactor).toBe(factor);
  });

  it.each([
    ['ptp_2024Q3.csv.gz', 2_546_017],
    ['ptp_rehab.csv', 2_207],
  ])('%s holds %i pair edits', async (name, count) => {
    const { table } = await collected(name);
    expect('pairs' in table && table.pairs.column2.length).toBe(count);
  });

  /** Files beside the tables; newer ones may lie there too. */
  const noTable = new Set([
    ...['ZIP5lyout.txt', 'carc.csv', 'claim_adjustment_groups.csv', 'rarc_codes_only.csv'],
    ...['therapy_codes.json', 'therapy_mppr_RVU25D.csv', 'therapy_mppr_RVU26C.csv'],
  ]);

  it('the rest is no table', async () => {
    const others: string[] = [];
    await withFiles(async (files) => {
      const unread = files.filter(({ name }) => noTable.has(name.slice(name.lastIndexOf('/') + 1)));
      for (const file of unread) {
        const { recognised, fault } = await readOne(file);
        expect([recognised, fault]).toEqual([undefined, undefined]);
        others.push(file.name.slice(file.name.lastIndexOf('/') + 1));
      }
    });
    expect([...others].sort()).toEqual([...noTable].sort());
  });

  it('the indices without the floor are a table of their own', async () => {
    const { table } = await collected('gpci_2026_without_work_floor.csv');
    expect(table.kind).toBe('gpci-no-floor');
  });
});
