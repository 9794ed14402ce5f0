/** What a file is called here: from its content, its name and the person, who must not contradict each other. */
import { describe, expect, it } from 'vitest';
import {
  describeRelease,
  nameRelease,
  readReleaseName,
  type Said,
} from '../../../src/core/tables/name-release.ts';
import type { TableKind } from '../../../src/core/sources/release.ts';

const nothing: Said = { content: {}, fileName: {}, asked: {}, askedOfThis: true };

describe('the name of a release', () => {
  it.each<[TableKind, Partial<Said>, string, string]>([
    ['rvu', { content: { year: 2025, quarter: 4 } }, 'rvu RVU25D', '2025-10-01 to 2025-12-31'],
    [
      'rvu',
      { content: { year: 2026, quarter: 3 }, fileName: { kind: 'rvu-qp' } },
      'rvu-qp RVU26C',
      '2026-07-01 to 2026-09-30',
    ],
    [
      'gpci',
      { content: { year: 2026 }, fileName: { year: 2026, quarter: 2 } },
      'gpci 2026',
      '2026-01-01 to 2026-12-31',
    ],
    ['mue', { fileName: { year: 2026, quarter: 2 } }, 'mue 2026Q2', '2026-04-01 to 2026-06-30'],
    [
      'ptp',
      { fileName: { year: 2024, quarter: 3, kind: 'ptp-hospital' } },
      'ptp-hospital 2024Q3',
      '2024-07-01 to 2024-09-30',
    ],
    [
      'ptp',
      { asked: { year: 2026, quarter: 4, kinds: ['ptp-hospital', 'mue-outpatient'] } },
      'ptp-hospital 2026Q4',
      '2026-10-01 to 2026-12-31',
    ],
    [
      'mue',
      { asked: { year: 2026, quarter: 4, kinds: ['ptp-hospital', 'mue-outpatient'] } },
      'mue-outpatient 2026Q4',
      '2026-10-01 to 2026-12-31',
    ],
    [
      'payment',
      { content: { year: 2025 }, fileName: { quarter: 3, kind: 'rvu-qp' } },
      'payment PF25C',
      '2025-07-01 to 2025-09-30',
    ],
    [
      'oppscap',
      { fileName: { quarter: 4 }, asked: { year: 2025 } },
      'oppscap 2025Q4',
      '2025-10-01 to 2025-12-31',
    ],
  ])('%s %j is %s, in force %s', (kind, said, name, days) => {
    const naming = nameRelease(kind, { ...nothing, ...said });
    if (naming.kind !== 'named') throw new Error(naming.problem);
    const { release } = naming;
    expect(`${release.kind} ${release.name}`).toBe(name);
    expect(`${release.firstDay} to ${release.lastDay}`).toBe(days);
  });

  it.each<[TableKind, Partial<Said>, string]>([
    [
      'rvu',
      { content: { year: 2025, quarter: 4 }, fileName: { year: 2026, quarter: 4 } },
      'year 2025 by its content, but 2026 by its name: check that it is the right download',
    ],
    [
      'rvu',
      { content: { year: 2025, quarter: 4 }, fileName: { quarter: 1 } },
      'quarter 4 by its content, but 1 by its name: check that it is the right download',
    ],
    [
      'mue',
      { fileName: { year: 2026, quarter: 2 }, asked: { year: 2026, quarter: 3 } },
      'quarter 2 by its name, but 3 by you: check that it is the right download',
    ],
    ['ptp', {}, 'neither its content nor its name says its release: add --release 2026Q2'],
    [
      'mue',
      { asked: { year: 2026 } },
      'neither its content nor its name says its release: add --release 2026Q2',
    ],
    ['anes', {}, 'neither its content nor its name says its release: add --release 2026'],
  ])('%s %j is refused: %s', (kind, said, problem) => {
    expect(nameRelease(kind, { ...nothing, ...said })).toEqual({ kind: 'problem', problem });
  });

  it.each([
    ['RVU26C', { year: 2026, quarter: 3 }],
    ['rvu25a', { year: 2025, quarter: 1 }],
    ['2026Q2', { year: 2026, quarter: 2 }],
    ['2026', { year: 2026 }],
    ['2026Q5', undefined],
    ['RVU26E', undefined],
    ['', undefined],
  ])('--release %s is %j', (text, said) => {
    expect(readReleaseName(text)).toEqual(said);
  });

  it('is titled in words', () => {
    expect(describeRelease('mue', 2026, 2).title).toBe(
      'NCCI medically unlikely edits, practitioner services, April 2026',
    );
    expect(describeRelease('gpci', 2026, undefined).title).toBe(
      'Geographic practice cost indices 2026, with the 1.0 work floor',
    );
  });
});
