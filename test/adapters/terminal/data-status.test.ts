/** What an administrator reads of the loaded tables: plain words first, a table read in part beside the whole one. */
import { expect, it } from 'vitest';
import { dataStatus } from '../../../src/adapters/terminal/data-status.ts';
import type { Release } from '../../../src/core/sources/release.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const linesOn = (day: string, reference = openMemoryReference()): readonly string[] =>
  dataStatus(reference, date(day)).split('\n');

it('says first which table is older, and which pairs a newer one read in part answers', () => {
  const lines = linesOn('2026-11-29');
  expect(lines[0]).toBe(
    'For 2026 Q4 one table is older or missing: bundling 2024Q3 (2026Q4 for pairs with one of 10 core codes). "unitwise data update" looks for newer ones.',
  );
  expect(lines.at(-2)).toBe(
    '  bundling (PTP): 2024Q3 answers, 9 quarters older; import the current release; pairs with one of 10 core codes are answered from 2026Q4',
  );
});

it('is current where every table is of the quarter', () => {
  const whole: Release = {
    ...{ kind: 'ptp', name: '2026Q4', title: 'whole', rows: 2, sha256: 'whole', conversionFactor: null },
    ...{ firstDay: date('2026-10-01'), lastDay: date('2026-12-31'), origin: 'imported', verified: null },
  };
  const reference = openMemoryReference((store) => ({
    ...store,
    releases: [...store.releases.filter(({ covers }) => !covers), whole],
    edits: (release, a, b) => (release === whole ? [] : store.edits(release, a, b)),
  }));
  expect(linesOn('2026-11-29', reference)[0]).toBe('Current for 2026 Q4.');
});

it('names a year without a fee schedule as missing', () => {
  expect(linesOn('2027-01-04')[0]).toMatch(
    /^For 2027 Q1 3 tables are older or missing: fee schedule, none; bundling 2024Q3; unit limits 2026Q4\./,
  );
});
