/** Parameters CMS states in prose: each dated, each with its basis, none holding twice on one day. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRules } from '../../scripts/starter/verify-rules.ts';
import { ruleBook } from '../../src/adapters/rules/rule-book.ts';
import { date } from '../support/claim-days.ts';
import { dataFolder } from '../support/data-folder.ts';
import cases from './rules-in-force.cases.json' with { type: 'json' };

describe('the rules files', () => {
  it.each(verifyRules(dataFolder))('$what', ({ fault }) => {
    expect(fault).toBe(undefined);
  });
});

describe('the parameters in force on a date', () => {
  it.each(cases.conversionFactors)('on $date the factor is $notQualifying', ({ date: day, ...factors }) => {
    const factor = (qualifying: boolean): number | null =>
      ruleBook.conversionFactor(date(day), qualifying)?.value ?? null;
    expect([factor(false), factor(true)]).toEqual([factors.notQualifying, factors.qualifying]);
  });

  it.each(cases.percentages)('on $date', ({ date: day, ...expected }) => {
    const { sequestration, mppr, coinsurance, assistantReduction } = ruleBook.statedRules(date(day));
    expect({
      sequestration: sequestration?.value ?? null,
      practiceExpenseKept: mppr?.value ?? null,
      coinsurance: coinsurance?.value ?? null,
      assistantReduction: assistantReduction?.value ?? null,
    }).toEqual(expected);
  });

  it('hold one ladder on every date', () => {
    const ladders = ['1999-01-01', '2011-12-31', '2012-01-01', '2026-11-23', '2050-01-01'].map(
      (day) => ruleBook.statedRules(date(day)).ladder.value,
    );
    expect(ladders).toEqual(ladders.map(() => ({ firstUnitMinutes: 8, blockMinutes: 15 })));
  });
});

describe('a rules file with a fault', () => {
  let copy = '';
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'unitwise-rules-'));
    cpSync(dataFolder, copy, { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  function change(file: string, from: string, to: string): string[] {
    const path = join(copy, 'rules', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    return verifyRules(copy).flatMap(({ fault }) => fault ?? []);
  }

  it('is caught where two values hold on one day', () => {
    expect(change('kx-threshold.json', '"to": "2025-12-31"', '"to": "2026-01-01"')).toEqual([
      'kx-threshold.json: the values from 2025-01-01 and 2026-01-01 hold on the same days.',
    ]);
  });

  it('is caught where one key overlaps and others do not', () => {
    expect(change('conversion-factor.json', '"qp": true', '"qp": false')).toEqual([
      'conversion-factor.json: the values from 2026-01-01 and 2026-01-01 hold on the same days.',
    ]);
  });

  it('is caught where a value ends before it begins', () => {
    expect(change('kx-threshold.json', '"to": "2023-12-31"', '"to": "2022-12-31"')).toEqual([
      'kx-threshold.json: the value from 2023-01-01 ends before it begins.',
    ]);
  });

  it.each([
    {
      what: 'a day that does not exist',
      file: 'kx-threshold.json',
      ...{ from: '2022-12-31', to: '2022-02-30', at: 'values.0.to' },
    },
    {
      what: 'a citation without its place',
      file: 'kx-threshold.json',
      ...{ from: '"locator"', to: '"place"', at: 'values.0.citation' },
    },
    {
      what: 'a belief that does not say where to verify it',
      file: 'modifiers.json',
      ...{ from: '"verifyAt"', to: '"see"', at: 'values.0.verifyAt' },
    },
    {
      what: 'a basis nobody knows',
      file: 'modifiers.json',
      ...{ from: '"believed"', to: '"heard"', at: 'values.0.basis' },
    },
  ])('is caught where it has $what', ({ file, from, to, at }) => {
    const faults = change(file, from, to);
    expect(faults.map((fault) => fault.startsWith(`${file}: ${at}`))).toEqual([true]);
  });

  it('is caught where an add-on names the wrong first code', () => {
    const faults = change('therapy-codes.json', '"first": "97129"', '"first": "97550"');
    expect(faults).toEqual(['therapy-codes.json: 97130 does not name 97129 as its first code.']);
  });
});
