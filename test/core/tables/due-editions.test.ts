/** Names of files as CMS's pages carried them, and which of them are news. */
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/core/sources/release.ts';
import { dueEditions, newestEditions, type Found } from '../../../src/core/tables/due-editions.ts';
import { editionOf } from '../../../src/core/tables/edition.ts';
import { pagesFor, quarterAfter } from '../../../src/core/tables/release-pages.ts';

const ptp = (part: number, quarter = '2026q4', version = 'v323r0'): string =>
  `medicare-ncci-${quarter}-practitioner-ptp-edits-ccipra-${version}-f${part}.zip`;

describe('the name of a file', () => {
  it.each([
    ['rvu26d-updated-08-26-2026.zip', 'rvu RVU26D 2026-10-01'],
    ['rvu25d-0.zip', 'rvu RVU25D 2025-10-01'],
    ['rvu26a.zip', 'rvu RVU26A 2026-01-01'],
    ['pfrev26c-posted-06-30-2026.zip', 'payment PFREV26C 2026-07-01'],
    [ptp(3), 'ptp 2026Q4 2026-10-01'],
    ['medicare-ncci-2026-q4-practitioner-services-mue-table.zip', 'mue 2026Q4 2026-10-01'],
    [
      'medicare-ncci-2026-q4-facility-outpatient-hospital-services-mue-table.zip',
      'mue-outpatient 2026Q4 2026-10-01',
    ],
    [
      'medicare-ncci-2026q4-practitioner-quarterly-additions-deletions-revisions-ptp.zip',
      'ptp-changes 2026Q4 2026-10-01',
    ],
    ['add-code-edits-medicare-effective-10012026.zip', 'addon 2026Q4 2026-10-01'],
    ['zip-code-carrier-locality-file-revised-02-18-2026.zip', 'zip 2026-02-18 2026-02-18'],
  ])('%s', (file, said) => {
    const edition = editionOf(file);
    expect([edition?.kind, edition?.name, edition?.firstDay].join(' ')).toBe(said);
  });

  it.each([
    'rvu26e.zip',
    'medicare-ncci-2026q4-hospital-quarterly-additions-deletions-revisions-ptp.zip',
    'medicare-ncci-2026-q4-dme-supplier-services-mue-table.zip',
    'medicare-ncci-2026q4-hospital-ptp-edits-ccioph-v323r0-f1.zip',
    'anes2026.zip',
  ])('%s is none of ours', (file) => {
    expect(editionOf(file)).toBe(undefined);
  });
});

describe('what is due', () => {
  const found = (...files: readonly string[]): Found[] =>
    files.flatMap((file) => {
      const edition = editionOf(file);
      return edition === undefined ? [] : [{ ...edition, url: `https://www.cms.gov/files/zip/${file}` }];
    });
  const held = (kind: string, name: string, origin: 'starter' | 'imported') =>
    ({ kind, name, origin, lastDay: '2026-12-31' }) as unknown as Release;
  const due = (files: readonly string[], ...releases: readonly Release[]): string[] =>
    dueEditions(newestEditions(found(...files), '2027-03-31').editions, releases).map(({ file }) => file);

  it('is the newest of each table, in four parts or not at all', () => {
    const files = ['rvu26c.zip', 'rvu26d.zip', ptp(1), ptp(2), ptp(3)];
    const looked = newestEditions(found(...files), '2027-03-31');
    expect(looked.editions.map(({ file }) => file)).toEqual(['rvu26d.zip']);
    expect(looked.remarks).toEqual(['PTP 2026Q4: 3 of its 4 parts are on the page, so it is not taken yet.']);
    expect(due([ptp(4), ptp(2), ptp(1), ptp(3)])).toEqual([1, 2, 3, 4].map((part) => ptp(part)));
  });

  it('is nothing that is held from CMS; the excerpt that came along does not count', () => {
    expect(due(['rvu26d.zip'], held('rvu', 'RVU26D', 'imported'))).toEqual([]);
    expect(due(['rvu26d.zip'], held('rvu', 'RVU26D', 'starter'))).toEqual(['rvu26d.zip']);
    expect(due(['pfrev26c.zip'], held('payment', 'PFREV26C_NONQP', 'imported'))).toEqual([]);
  });

  it('is nothing a clock two years off would reach for', () => {
    expect(newestEditions(found('rvu29a.zip'), quarterAfter('2026-11-29')).editions).toEqual([]);
  });
});

describe('the pages looked at', () => {
  it('begin with the quarter to come', () => {
    const pages = pagesFor('2026-11-29')
      .slice(0, 3)
      .map(({ path }) => path.split('/').at(-1));
    expect(pages).toEqual(['rvu27a', 'rvu26d', 'rvu26c']);
    expect([quarterAfter('2026-11-29'), quarterAfter('2026-02-01')]).toEqual(['2027-03-31', '2026-06-30']);
  });
});
