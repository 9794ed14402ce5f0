/** What the fourth quarter of 2026 changed in the starter set (data/sources.json says where it was read). */
import { describe, expect, it } from 'vitest';
import { judgePairOn } from '../../src/core/edits/judge-pair-on.ts';
import { limitSource, withEditsOf } from '../../src/core/edits/edits-at.ts';
import { reviewDay } from '../../src/core/review/review-day.ts';
import { basisOf } from '../../src/intents/reply-parts/basis.ts';
import { claimDay, code, date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';

const reference = openMemoryReference();

/** "edit 2026Q4", "ended 2019-12-31 2026Q4", "none 2026Q4" or "not-held". */
function judged(a: string, b: string, day: string): string {
  const { verdict, table } = judgePairOn(code(a), code(b), reference.on(date(day)));
  const said = verdict.kind === 'ended' ? `ended ${verdict.lastDay}` : verdict.kind;
  return [said, table?.release.name ?? ''].join(' ').trim();
}

describe('pair edits read with their windows', () => {
  it.each([
    ['97161', '97163', '2019-12-31', 'edit 2026Q4'],
    ['97161', '97163', '2020-01-01', 'ended 2019-12-31 2026Q4'],
    ['97161', '97163', '2020-09-30', 'ended 2019-12-31 2026Q4'],
    ['97161', '97163', '2020-10-01', 'edit 2026Q4'],
    ['97162', '99213', '2020-05-04', 'ended 2019-12-31 2026Q4'],
    ['97162', '99213', '2026-11-29', 'edit 2026Q4'],
    ['97140', '97530', '2000-06-30', 'none 2026Q4'],
    ['97140', '97530', '2000-07-01', 'edit 2026Q4'],
    ['97140', '97530', '2019-12-31', 'edit 2026Q4'],
    ['97140', '97530', '2026-11-29', 'ended 2019-12-31 2026Q4'],
    ['97116', '97530', '1999-07-01', 'edit 2026Q4'],
  ])('%s with %s on %s: %s', (a, b, day, said) => {
    expect(judged(a, b, day)).toBe(said);
  });

  it.each([
    ['97110', '97112', 'both covered, no row: no edit', '2026-11-29', 'none 2026Q4'],
    ['97150', '97530', 'one is not covered: the last whole table', '2026-11-29', 'edit 2024Q3'],
    ['99213', '99214', 'both covered, neither of the core', '2026-11-29', 'edit 2024Q3'],
    ['97110', '97161', 'the whole table of its own quarter', '2024-08-01', 'none 2024Q3'],
    ['97110', '97112', 'the next quarter: as last known', '2027-02-01', 'none 2026Q4'],
    ['97150', '97124', 'nothing reaches back', '2024-03-01', 'not-held'],
  ])('%s with %s: %s', (...[a, b, , day, said]) => {
    expect(judged(a, b, day)).toBe(said);
  });
});

describe('the grade follows what is known', () => {
  const gradeOn = (day: string, ...codes: readonly string[]): string => {
    const dallas = reference.places.localities.find(
      ({ mac, locality }) => `${mac}-${locality}` === '04412-11',
    );
    const lines = codes.map((each) => ({ code: code(each), minutes: 30, modifiers: [] }));
    const shown = claimDay(lines, { place: dallas ?? { kind: 'unknown' } });
    return reviewDay(shown, reference.on(date(day))).confidence.grade;
  };

  it.each([
    ['2026-11-29', ['97110'], 'high', 'tables of the quarter'],
    ['2026-08-03', ['97110'], 'high', 'the limit of April stands in October too'],
    ['2026-08-03', ['97110', '97530'], 'high', 'the pair was read with its windows'],
    ['2026-11-29', ['97110', '97530'], 'high', 'both codes are of the core'],
    ['2026-11-29', ['97110', '97124'], 'medium', 'the pair was last read in July 2024'],
    ['2026-03-02', ['97110'], 'medium', 'priced from a release begun later'],
    ['2025-05-05', ['97110'], 'high', 'the same in January and October 2025'],
    ['2027-01-04', ['97110'], 'low', 'no fee schedule of the year'],
  ])('%s %s: %s, %s', (day, codes, grade) => {
    expect(gradeOn(day, ...codes)).toBe(grade);
  });

  it('names ordinary defaults and does not grade them', () => {
    const reviewed = reviewDay(
      claimDay([{ code: code('97110'), minutes: 38, modifiers: [] }], {}),
      reference.on(date('2026-11-29')),
    );
    expect(reviewed.confidence.reasons.join(' ')).not.toContain('Assumed');
    expect((reviewed.confidence.named ?? []).join(' ')).toContain('non-facility');
  });
});

describe('the age of a table is said where it can change the answer', () => {
  const basisOn = (day: string, ...lines: readonly (readonly [code: string, units: number])[]): string => {
    const shown = lines.map(([each, units]) => ({ code: code(each), units, modifiers: [] }));
    return basisOf(reviewDay(claimDay(shown), reference.on(date(day))));
  };

  it.each([
    [
      '2026-11-29',
      [
        ['97110', 1],
        ['97150', 1],
      ],
      'bundling of 2024 Q3, 9 quarters older',
    ],
    [
      '2026-11-29',
      [
        ['97110', 1],
        ['97124', 1],
      ],
      'bundling of 2024 Q3, 9 quarters older',
    ],
    [
      '2026-11-29',
      [
        ['97110', 1],
        ['97530', 1],
      ],
      '',
    ],
    ['2026-11-29', [['97150', 1]], ''],
    [
      '2027-01-04',
      [
        ['97110', 1],
        ['97530', 1],
      ],
      'bundling of 2026 Q4, 1 quarter older',
    ],
    ['2027-01-04', [['97110', 2]], ''],
    ['2027-01-04', [['97110', 7]], 'unit limits of 2026 Q4, 1 quarter older'],
  ] as const)('%s %j: %s', (day, lines, said) => {
    expect(/[a-z ]+ of \d{4} Q\d, \d+ quarters? older/.exec(basisOn(day, ...lines))?.[0].trim() ?? '').toBe(
      said,
    );
  });
});

describe('the table of hospital limits', () => {
  const inHospital = { site: 'hospital-outpatient' } as const;
  it.each([
    ['nothing said', {}, '2026-11-29', ['97110'], 'NCCI MUE practitioner 2026Q4: 6'],
    ['outpatient hospital', inHospital, '2026-11-29', ['97110'], 'NCCI MUE outpatient hospital 2026Q4: 8'],
    ['place 22', { placeOfService: '22' }, '2026-11-29', ['97110'], 'NCCI MUE outpatient hospital 2026Q4: 8'],
    [
      "a physician's day at place 22",
      { placeOfService: '22' },
      '2026-11-29',
      ['97110', '99213'],
      'NCCI MUE practitioner 2026Q4: 6',
    ],
    ['place 11', { placeOfService: '11' }, '2026-11-29', ['97110'], 'NCCI MUE practitioner 2026Q4: 6'],
    [
      'critical access',
      { criticalAccessHospital: true },
      '2026-11-29',
      ['97110'],
      'NCCI MUE outpatient hospital 2026Q4: 8',
    ],
    ['before the first one held', inHospital, '2026-09-30', ['97110'], 'not held'],
    ['the next quarter', inHospital, '2027-01-04', ['97110'], 'NCCI MUE outpatient hospital 2026Q4: 8'],
  ])('%s', (...[, said, day, codes, expected]) => {
    const { mue } = withEditsOf(said, codes.map(code), reference.on(date(day)));
    const first = code(codes[0] ?? '');
    const held = mue && `${limitSource(mue.tableOf(first).release)}: ${mue.limit(first)?.units ?? 'none'}`;
    expect(held ?? 'not held').toBe(expected);
  });

  it.each([
    [8, {}, ['97110: 8 units pass its limit of 6 a day']],
    [8, inHospital, []],
    [9, inHospital, ['97110: 9 units pass its limit of 8 a day']],
  ])('is what a claim day of %i units is tested against (%j)', (units, said, expected) => {
    const day = claimDay([{ code: code('97110'), units, modifiers: [] }], said);
    const { findings, confidence } = reviewDay(day, reference.on(date('2026-11-29')));
    const passed = findings.filter(({ kind }) => kind === 'mue-exceeded');
    expect(passed.map(({ message }) => message.split('. ')[0])).toEqual(expected);
    const copied = 'The hospital limits are a public copy, read once.';
    expect(confidence.reasons.includes(copied)).toBe('site' in said);
  });

  it('never answers a practitioner', () => {
    const releases = reference.releases.filter(({ kind }) => kind === 'mue-outpatient');
    expect(releases.map(({ name }) => name)).toEqual(['2026Q4']);
    expect(reference.on(date('2026-11-29')).mue?.release.kind).toBe('mue');
    expect(reference.on(date('2026-11-29')).mue?.limit(code('96127'))?.units).toBe(4);
  });
});
