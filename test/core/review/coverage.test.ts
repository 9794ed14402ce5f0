/** What Medicare does not pay whom (data/rules/coverage.json, ended-codes.json): 0.00 in the line and in the totals. */
import { describe, expect, it } from 'vitest';
import { readCheckRequest } from '../../../src/adapters/check-request.ts';
import type { Finding } from '../../../src/core/review/finding.ts';
import { plainForm } from '../../../src/core/review/plain-form.ts';
import { reviewDay } from '../../../src/core/review/review-day.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';

const reference = openMemoryReference();

interface Checked {
  readonly lines: readonly Record<string, string>[];
  readonly totals: Record<string, string>;
  readonly findings: readonly Finding[];
}

function check(request: object): Checked {
  const today = date('2026-08-03');
  const read = readCheckRequest(
    { dateOfService: '2026-08-03', ...request },
    { reference, payers: [], today },
  );
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.errors));
  return plainForm(reviewDay(read.day, reference.on(read.date))) as never;
}

const one = (code: string, modifiers: readonly string[] = ['GP']) => ({ code, units: 1, modifiers });

/** National 2026 amounts: RVU26C x 33.4009, worked by hand. */
const cases = [
  {
    name: 'dry needling (APTA 2022-02-02)',
    request: { lines: [one('20560')] },
    rule: 'dry-needling',
    patientOwes: '24.72',
    providerOwes: '0.00',
  },
  {
    name: 'dry needling with GZ',
    request: { lines: [one('20560', ['GP', 'GZ'])] },
    rule: 'dry-needling',
    patientOwes: '0.00',
    providerOwes: '24.72',
  },
  {
    name: '97140 by a chiropractor (42 CFR 410.21)',
    request: { furnishedBy: 'chiropractor', lines: [one('97140')] },
    rule: 'chiropractor',
    patientOwes: '27.72',
    providerOwes: '0.00',
  },
  {
    name: 'hot packs (status B)',
    request: { lines: [one('97010')] },
    rule: 'hot-cold-packs',
    patientOwes: '0.00',
    providerOwes: '0.00',
  },
  {
    name: 'infrared for neuropathy (NCD 270.6)',
    request: { condition: 'neuropathy', lines: [one('97026')] },
    rule: 'infrared-neuropathy',
    patientOwes: '0.00',
    providerOwes: '6.68',
  },
  {
    name: 'infrared with a notice',
    request: { condition: 'neuropathy', lines: [one('97026', ['GP', 'GA'])] },
    rule: 'infrared-neuropathy',
    patientOwes: '6.68',
    providerOwes: '0.00',
  },
  {
    name: 'an evaluation with CQ',
    request: { lines: [one('97161', ['GP', 'CQ'])] },
    rule: 'evaluation-by-assistant',
    patientOwes: '0.00',
    providerOwes: '97.86',
  },
  {
    name: 'a home health episode',
    request: { site: 'home-health-episode', lines: [one('97110')] },
    rule: 'home-health-episode',
    patientOwes: '0.00',
    providerOwes: '29.06',
  },
];

describe('what Medicare does not pay', () => {
  it.each(cases)('$name', ({ request, rule, patientOwes, providerOwes }) => {
    const owed = { patientOwes, providerOwes };
    const { lines, totals, findings } = check(request);
    expect(lines).toMatchObject([{ medicarePaid: '0.00', ...owed }]);
    expect(totals).toMatchObject({ medicarePaid: '0.00', ...owed, partial: false });
    expect(findings.filter(({ kind }) => kind === 'coverage-rule').map((each) => each.rule)).toEqual([rule]);
  });

  it('leaves the rest of the day as it would be alone', () => {
    const { lines, totals } = check({ lines: [one('97161', ['GP', 'CQ']), { ...one('97110'), units: 2 }] });
    expect(lines[1]).toMatchObject({ allowed: '51.27', medicarePaid: '40.20' });
    expect(totals).toMatchObject({ medicarePaid: '40.20', providerOwes: '97.86' });
  });

  it.each([
    { code: '97001', successors: ['97161', '97162', '97163'] },
    { code: '97762', successors: ['97763'] },
    { code: '97127', successors: ['97129', '97130'] },
  ])('$code ended, its successors are named and nothing is paid', ({ code, successors }) => {
    const { lines, totals, findings } = check({ lines: [one(code)] });
    expect(findings.filter(({ kind }) => kind === 'deleted-code').map(({ codes }) => codes)).toEqual([
      [code, ...successors],
    ]);
    expect([lines[0]?.['medicarePaid'], totals['medicarePaid']]).toEqual(['0.00', '0.00']);
    expect(findings.map(({ kind }) => kind)).not.toContain('unknown-code');
  });

  it('97014 is paid nothing and the totals are whole', () => {
    expect(check({ lines: [one('97014')] }).totals).toMatchObject({ medicarePaid: '0.00', partial: false });
  });

  it.each([
    {
      name: "a chiropractor's adjustment",
      request: { furnishedBy: 'chiropractor', lines: [one('98941', [])] },
    },
    { name: 'manual therapy by a therapist', request: { lines: [one('97140')] } },
    { name: 'dry needling for a commercial payer', request: { payer: 'Aetna', lines: [one('20560')] } },
    { name: 'needling by a physician', request: { furnishedBy: 'physician', lines: [one('20560', [])] } },
    { name: 'infrared for something else', request: { lines: [one('97026')] } },
    { name: 'an evaluation by the therapist', request: { lines: [one('97161')] } },
  ])('says nothing of $name', ({ request }) => {
    const kinds = check(request).findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('coverage-rule');
  });
});

describe('monitoring codes of one month (RTM 2026, CR 14250)', () => {
  it.each([{ codes: ['98976', '98984'] }, { codes: ['98977', '98985'] }, { codes: ['98979', '98980'] }])(
    '$codes exclude one another',
    ({ codes }) => {
      const { findings } = check({ lines: codes.map((code) => one(code)) });
      expect(
        findings.filter(({ kind }) => kind === 'mutually-exclusive-period').map((each) => each.codes),
      ).toEqual([codes]);
    },
  );

  it.each(['98976', '98977', '98984', '98985'])('CQ takes nothing off the device %s', (code) => {
    const [plain] = check({ lines: [one(code)] }).lines;
    const { lines, findings } = check({ lines: [one(code, ['GP', 'CQ'])] });
    expect(lines).toMatchObject([
      { medicarePaid: plain?.['medicarePaid'], assistantReduction: '0.00', modifiers: ['GP'] },
    ]);
    expect(findings.map(({ kind }) => kind)).toContain('assistant-modifier');
  });

  it('under 20 minutes of 98980 names 98979, from 2026 on', () => {
    const messages = (dateOfService: string): string =>
      check({ dateOfService, lines: [{ code: '98980', minutes: 15, modifiers: ['GP'] }] })
        .findings.map(({ message }) => message)
        .join(' ');
    expect([messages('2026-08-03').includes('98979'), messages('2025-08-04').includes('98979')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('59 and the edit tables', () => {
  const day = (modifiers: readonly string[], other = '97110') => ({
    lines: [one(other), one('97530', ['GP', ...modifiers])],
  });
  const has = (kind: string, request: object): boolean =>
    check(request).findings.some((each) => each.kind === kind);
  it('is not needed where no edit stands', () => {
    expect(has('modifier-not-needed', day(['59']))).toBe(true);
    expect(has('modifier-not-needed', day([]))).toBe(false);
    expect(has('modifier-not-needed', day(['59'], '97150'))).toBe(false);
  });
  it('a date before the tables says that bundling was not checked', () => {
    expect(has('bundling-not-checked', { dateOfService: '2019-06-03', ...day([], 'G0283') })).toBe(true);
    // The rows of this pair hold their start days.
    expect(has('bundling-not-checked', { dateOfService: '2019-06-03', ...day([]) })).toBe(false);
    expect(has('bundling-not-checked', day([]))).toBe(false);
  });
});

describe('settings', () => {
  it.each(['rural-health-clinic', 'corf', 'snf-part-b', 'hospital-outpatient', 'hospice'])(
    '%s says what it changes',
    (site) => {
      const kinds = check({ site, lines: [one('97110')] }).findings.map(({ kind }) => kind);
      expect(kinds.some((kind) => kind === 'place-of-service' || kind === 'fact-not-used')).toBe(true);
    },
  );
  it('GW leaves nothing to say of a hospice patient', () => {
    const { findings } = check({ site: 'hospice', lines: [one('97110', ['GP', 'GW'])] });
    expect(findings.map(({ kind }) => kind)).not.toContain('place-of-service');
  });
  it('a state modifier is not held here, and who knows is said', () => {
    const [found] = check({ lines: [one('97750', ['GP', 'FC'])] }).findings.filter(
      ({ kind }) => kind === 'unknown-modifier',
    );
    expect(found?.message).toContain("workers' compensation carrier");
  });
});
