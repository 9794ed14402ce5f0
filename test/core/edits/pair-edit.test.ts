import { describe, expect, it } from 'vitest';
import { judgePair, opensPair, type PairEdit } from '../../../src/core/edits/pair-edit.ts';
import { date } from '../../support/claim-days.ts';
import cases from './pair-edit.cases.json' with { type: 'json' };

const worded = (edits: readonly PairEdit[], day: string): string => {
  const verdict = judgePair(edits, date(day));
  switch (verdict.kind) {
    case 'edit':
      return `edit ${verdict.edit.column1}/${verdict.edit.column2} ${verdict.edit.indicator}`;
    case 'ended':
      return `ended ${verdict.lastDay}`;
    case 'none':
      return 'none';
  }
};

describe('the row of a pair in force on the date of service', () => {
  it.each(cases)('$name', ({ input, expected }) => {
    const edits = input.rows.map((row) => ({ ...row, rationale: 'hand-made' }) as unknown as PairEdit);
    expect(worded(edits, input.date)).toBe(expected);
    expect(worded([...edits].reverse(), input.date)).toBe(expected);
  });
});

/** Source: CMS change of 2019-07-01 (known): 59 or an X modifier, on either line. */
describe('modifiers that open an indicator-1 pair', () => {
  it.each(['59', 'XE', 'XS', 'XP', 'XU'])('%s opens it', (modifier) => {
    expect(opensPair(['GP', modifier])).toBe(true);
  });

  it.each(['GP', 'CQ', 'KX', '25', '76', 'GA'])('%s does not', (modifier) => {
    expect(opensPair([modifier])).toBe(false);
  });

  it('needs one at all', () => {
    expect(opensPair([])).toBe(false);
  });
});
