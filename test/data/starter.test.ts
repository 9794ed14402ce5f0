/** The shipped figures: complete, unchanged, small, and figures only. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyStarter } from '../../scripts/starter/verify-starter.ts';
import { dataFolder } from '../support/data-folder.ts';

describe('the starter set', () => {
  it.each(verifyStarter(dataFolder))('$what', ({ fault }) => {
    expect(fault).toBe(undefined);
  });
});

describe('a starter set that was tampered with', () => {
  let copy = '';
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'unitwise-data-'));
    cpSync(dataFolder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const faults = (): string[] => verifyStarter(copy).flatMap(({ fault }) => fault ?? []);
  const path = (file: string): string => join(copy, 'starter', file);
  const text = (file: string): string => readFileSync(path(file), 'utf8');

  /** Rewrites a file and its entry, as a careless maintainer would: the checksum fits, the figures do not. */
  function replace(file: string, content: string, rows: number): void {
    writeFileSync(path(file), content);
    const manifest = JSON.parse(readFileSync(join(copy, 'sources.json'), 'utf8')) as {
      releases: { file: string; sha256: string; rows: number }[];
    };
    const releases = manifest.releases.map((each) =>
      each.file === file
        ? { ...each, rows, sha256: createHash('sha256').update(content).digest('hex') }
        : each,
    );
    writeFileSync(join(copy, 'sources.json'), JSON.stringify({ releases }));
  }

  it('is caught when one figure changes', () => {
    writeFileSync(path('gpci-2026.csv'), text('gpci-2026.csv').replace('0.875', '0.874'));
    expect(faults()).toEqual([
      'gpci-2026.csv is not the file sources.json lists (its checksum differs); restore it.',
    ]);
  });

  it('is caught when a file is missing', () => {
    rmSync(path('mue-2026Q2.csv'));
    expect(faults()).toEqual(['mue-2026Q2.csv is listed in sources.json but missing; restore it.']);
  });

  it('is caught when a file lies there that nobody listed', () => {
    writeFileSync(path('extra.csv'), 'code\n');
    expect(faults()).toEqual(['extra.csv lies in data/starter but is not listed in sources.json.']);
  });

  it('is caught when rows are lost', () => {
    replace('addon-2024Q3.csv', text('addon-2024Q3.csv').trimEnd().split('\n').slice(0, -1).join('\n'), 127);
    expect(faults()).toEqual(['addon-2024Q3.csv has 126 rows, sources.json says 127.']);
  });

  it('is caught when a code stands twice', () => {
    const row = text('mue-2026Q2.csv').trimEnd().split('\n').at(-1) ?? '';
    replace('mue-2026Q2.csv', `${text('mue-2026Q2.csv')}${row}\n`, 431);
    expect(faults()).toEqual([`mue-2026Q2.csv holds ${row.slice(0, 5)} twice.`]);
  });

  it('is caught when two ZIP runs overlap', () => {
    replace('zip-2025Q4.csv', `${text('zip-2025Q4.csv')}TX,04412,99,0,75200-75201\n`, 207);
    expect(faults()).toEqual(['zip-2025Q4.csv holds TX 04412 99 0 twice.']);
    replace(
      'zip-2025Q4.csv',
      `${text('zip-2025Q4.csv').replace('TX,04412,99,0,75200-75201', 'TX,04412,98,0,75200-75201')}`,
      207,
    );
    expect(faults()).toEqual(['zip-2025Q4.csv places ZIP 75201 twice.']);
  });

  it('is caught when a column of descriptions appears', () => {
    const [header = '', ...rows] = text('rvu-RVU26C.csv').trimEnd().split('\n');
    const wider = [`${header},description`, ...rows.map((row) => `${row},words`)].join('\n');
    replace('rvu-RVU26C.csv', wider, 567);
    expect(faults().map((fault) => fault.slice(0, 32))).toEqual(['rvu-RVU26C.csv has the columns c']);
  });
});
