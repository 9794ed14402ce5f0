/** What mistakes cost, recomputed by hand from CMS's figures: RVU x GPCI x CF, half-up once, at the cent. */
import { describe, expect, it } from 'vitest';
import { evaluateImpact, type ImpactBase } from '../../../src/core/playbook/evaluate-impact.ts';
import type { ImpactKind, Rule } from '../../../src/core/playbook/playbook.ts';
import { national, type Place } from '../../../src/core/places/place.ts';
import { readPlace } from '../../../src/core/places/read-place.ts';
import { code, date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';

const reference = openMemoryReference();
const { assumption } = playbook.tips;
const at = (day: string, place: Place = national): ImpactBase => ({
  ...{ inForce: reference.on(date(day)), place, qualifyingParticipant: false, assumption },
});
const noRule: Rule = { basis: 'believed', verifyAt: '' };
const pair = (column1: string, column2: string): Rule => ({
  ...{ basis: 'table', table: 'ptp', column1, column2, indicator: '1' },
});
const cost = (kind: ImpactKind, asked: string, base: ImpactBase, rule: Rule = noRule) =>
  evaluateImpact({ kind }, rule, code(asked), base);

describe('a missed second unit', () => {
  it('of 97110, national, 2026', () => {
    // (0.45 + 0.41 / 2 + 0.01) x 33.4009 = 0.665 x 33.4009 = 22.2116; 20 % = 4.44, 22.21 - 4.44 = 17.77
    // 22.21 x 40 x 52 = 22.21 x 2,080 = 46,196.80
    expect(cost('missed-second-unit', '97110', at('2026-11-23'))).toEqual({
      ...{ kind: 'missed-second-unit', code: '97110', assumption: { sessionsAWeek: 40, weeksAYear: 52 } },
      ...{ allowed: 2221, medicare: 1777, yearly: 4_619_680 },
    });
  });

  it('of 97110, national, 2025', () => {
    // (0.45 + 0.43 / 2 + 0.01) x 32.3465 = 0.675 x 32.3465 = 21.8339; 20 % = 4.37; 21.83 x 2,080 = 45,406.40
    expect(cost('missed-second-unit', '97110', at('2025-11-03'))).toMatchObject({
      ...{ allowed: 2183, medicare: 1746, yearly: 4_540_640 },
    });
  });

  it('of 97110 in Dallas, 2026', () => {
    const read = readPlace('Dallas TX', reference.places);
    if (read.kind !== 'found') throw new Error('no Dallas');
    // 0.45 x 1.009 + 0.205 x 0.996 + 0.01 x 0.858 = 0.45405 + 0.20418 + 0.00858 = 0.66681; x 33.4009 = 22.2721
    // 20 % of 22.27 = 4.45; 22.27 - 4.45 = 17.82; 22.27 x 2,080 = 46,321.60
    expect(cost('missed-second-unit', '97110', at('2026-11-23', read.place))).toMatchObject({
      ...{ allowed: 2227, medicare: 1782, yearly: 4_632_160 },
    });
  });

  it('has no price in a year without a fee schedule', () => {
    expect(cost('missed-second-unit', '97110', at('2027-03-01'))).toBeUndefined();
  });
});

describe('a lost full unit', () => {
  it('of 97161, national, 2026', () => {
    // (1.54 + 1.38 + 0.01) x 33.4009 = 2.93 x 33.4009 = 97.8646; 20 % of 97.86 = 19.57; 97.86 - 19.57 = 78.29
    expect(cost('full-unit-lost', '97161', at('2026-11-23'))).toEqual({
      ...{ kind: 'full-unit-lost', code: '97161', allowed: 9786, medicare: 7829 },
    });
  });
});

describe('the assistant cut', () => {
  it('is 15 % of what Medicare pays, on both unit prices', () => {
    // 0.87 x 33.4009 = 29.0588; 29.06 - 5.81 = 23.25; 15 % = 3.4875. 17.77 x 15 % = 2.6655. 29.06 x 15 % = 4.359
    expect(cost('assistant-cut', '97110', at('2026-11-23'))).toEqual({
      ...{ kind: 'assistant-cut', code: '97110', full: 349, reduced: 267, percent: 15, ofAllowed: 436 },
    });
  });

  it('has one price where units are not reduced', () => {
    // 97129: (0.50 + 0.16 + 0.01) x 33.4009 = 22.3786; 22.38 - 4.48 = 17.90; 15 % = 2.685, half-up 2.69
    expect(cost('assistant-cut', '97129', at('2026-11-23'))).toMatchObject({ full: 269, reduced: null });
  });

  it('is nothing before 2022', () => {
    expect(cost('assistant-cut', '97110', at('2021-11-23'))).toBeUndefined();
  });
});

describe('a denied pair', () => {
  it('costs what column 2 added to the day, the full unit changing hands', () => {
    // 97150 alone 0.54 x 33.4009 = 18.0365 = 18.04. With 97110 (PE 0.41 over 0.24) the full unit is its: 29.06,
    // and 97150 is (0.29 + 0.12 + 0.01) x 33.4009 = 14.0284 = 14.03. 29.06 + 14.03 - 18.04 = 25.05
    expect(cost('denied-pair', '97110', at('2026-11-23'), pair('97150', '97110'))).toEqual({
      ...{ kind: 'denied-pair', column1: '97150', column2: '97110', lost: 2505 },
    });
  });

  it('costs nothing where no edit stands', () => {
    expect(cost('denied-pair', '97140', at('2026-11-23'), pair('97530', '97140'))).toBeUndefined();
  });
});

describe('the other impacts', () => {
  it('a passed limit: all units of the line', () => {
    // 29.06 + 6 x 22.21 = 29.06 + 133.26 = 162.32
    expect(cost('limit-passed', '97110', at('2026-11-23'))).toEqual({
      ...{ kind: 'limit-passed', code: '97110', limit: 6, perLine: false, allowed: 16_232 },
    });
  });

  it('a bundled code is bundled by the table, not by us', () => {
    expect(cost('bundled-code', '97010', at('2026-11-23'))).toEqual({ kind: 'bundled-code', code: '97010' });
    expect(cost('bundled-code', '97110', at('2026-11-23'))).toBeUndefined();
  });

  it('the ladder comes from the rules in force', () => {
    expect(cost('ladder', '97110', at('2026-11-23'))).toEqual({
      kind: 'ladder',
      bands: [
        { from: 8, to: 22 },
        { from: 23, to: 37 },
        { from: 38, to: 52 },
      ],
    });
  });
});
