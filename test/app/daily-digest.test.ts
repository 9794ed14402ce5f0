/** The morning digest: one tip for the team's own codes, never one told lately; what changed; days that are near. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HcpcsCode } from '../../src/core/claim/hcpcs-code.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import { composeChanges, composeDigest, usualCodes, type DigestAbout } from '../../src/app/daily-digest.ts';
import type { Circumstances } from '../../src/intents/answering/asked.ts';
import { openPlaybook } from '../../src/adapters/playbook/open-playbook.ts';
import { dataFolder } from '../support/data-folder.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';

const reference = openMemoryReference();
const playbook = openPlaybook(join(dataFolder, 'playbook'));
const on = (today: string): Circumstances => ({ reference, playbook, today: date(today), defaults: {} });
const about = (changes: Partial<DigestAbout> = {}): DigestAbout => ({
  codes: ['97530'] as HcpcsCode[],
  told: new Set(),
  cells: [],
  ...changes,
});

describe('the tip', () => {
  it('is for a code the team asks about, and is named so', () => {
    expect(composeDigest(about(), on('2026-11-24'))?.reply.headline).toBe('Tip of the day for 97530');
  });

  it('is never one of the last 60 days, and a year of weekdays does not run dry', () => {
    const told: string[] = [];
    for (let day = 0; day < 260; day += 1) {
      const recent = new Set(told.slice(-43));
      const digest = composeDigest(about({ codes: usualCodes, told: recent }), on('2026-11-24'));
      expect(digest === undefined || !recent.has(digest.tip)).toBe(true);
      told.push(digest?.tip ?? '');
    }
    expect(told.includes('')).toBe(false);
  });

  it('takes the codes in turn, a day each', () => {
    const codes = ['97530', '97140'] as HcpcsCode[];
    const headlines = ['2026-11-24', '2026-11-25'].map(
      (day) => composeDigest(about({ codes }), on(day))?.reply.headline,
    );
    expect(new Set(headlines)).toEqual(new Set(['Tip of the day for 97530', 'Tip of the day for 97140']));
  });
});

describe('what else it says', () => {
  it('names days that are near, two weeks before', () => {
    const said = toPlainText(composeDigest(about(), on('2026-12-20'))?.reply as never, { expanded: false });
    expect(said).toContain(
      "2027-01-01: CMS's next quarter begins; the fee schedule for it is not loaded yet",
    );
    const before = toPlainText(composeDigest(about(), on('2026-11-24'))?.reply as never, { expanded: false });
    expect(before).not.toContain('Coming up');
  });

  it('shows what clinics report, as published', () => {
    const cells = [{ code: '97530', payer: 'Aetna', carc: '97', reports: 10, overturned: 5 }];
    const said = toPlainText(composeDigest(about({ cells }), on('2026-11-24'))?.reply as never, {
      expanded: false,
    });
    expect(said).toContain('97530 at Aetna, reason 97: about 10 reports, about 5 overturned');
  });
});

describe('changed figures', () => {
  it('are told before and after, with the difference (97110 first unit, RVU25D to RVU26C, national)', () => {
    const said = toPlainText(
      composeChanges(['97110'] as HcpcsCode[], on('2026-11-24'), 'rvu:RVU25D mue:2026Q2') as never,
      {
        expanded: false,
      },
    );
    expect(said).toContain('RVU26D: a first unit of 97110 goes from $28.79 to $29.06 (+$0.27)');
  });

  it('that touch none of the team’s codes are not told', () => {
    expect(composeChanges([], on('2026-11-24'), 'rvu:RVU25D')).toBeUndefined();
  });

  it.each([
    // From the release told of last, even where another lay between.
    ['rvu:RVU25A mue:2026Q2 ptp:2024Q3', true],
    ['rvu:RVU25D mue:2026Q2 ptp:2024Q3', true],
    ['rvu:RVU26C mue:2026Q2 ptp:2024Q3', false],
    ['rvu:RVU26C mue:2024Q3 ptp:2024Q3', false],
  ])('since %s: told is %s', (since, told) => {
    expect(composeChanges(['97110'] as HcpcsCode[], on('2026-11-24'), since) !== undefined).toBe(told);
  });

  it('stand in the digest that follows them, and in no first one', () => {
    const text = (changes: Partial<DigestAbout>): string =>
      toPlainText(
        composeDigest(about({ codes: ['97110'] as HcpcsCode[], ...changes }), on('2026-11-24'))
          ?.reply as never,
        { expanded: false },
      );
    expect(text({ since: 'rvu:RVU25D' })).toContain('Changed for your codes. RVU26D: a first unit of 97110');
    expect(text({ since: 'rvu:RVU26C mue:2026Q2 ptp:2024Q3' })).not.toContain('Changed for your codes');
    expect(text({})).not.toContain('Changed for your codes');
  });
});
