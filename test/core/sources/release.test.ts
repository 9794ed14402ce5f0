import { describe, expect, it } from 'vitest';
import { releaseOfYear, standingRelease, type Release } from '../../../src/core/sources/release.ts';
import { date } from '../../support/claim-days.ts';
import cases from './release.cases.json' with { type: 'json' };

describe('which release answers a date of service', () => {
  it.each(cases)('$name: $input.date', ({ input, expected }) => {
    const releases = input.releases.map(
      (each) => ({ ...each, title: each.name, rows: 1, sha256: '', verified: null }) as Release,
    );
    const choose = input.rule === 'year' ? releaseOfYear : standingRelease;
    const found = choose(releases, date(input.date));
    expect(found === undefined ? null : [found.release.name, found.freshness]).toEqual(expected);
  });
});
