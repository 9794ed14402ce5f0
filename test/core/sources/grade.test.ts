import { describe, expect, it } from 'vitest';
import { gradeOf, type Doubt } from '../../../src/core/sources/grade.ts';

const medium: Doubt = { grade: 'medium', reason: 'National rates.', raisedBy: 'the clinic ZIP' };
const low: Doubt = { grade: 'low', reason: 'Priced by the MAC.', raisedBy: "the MAC's price" };
const hopeless: Doubt = { grade: 'low', reason: 'CMS publishes no example.' };

describe('the confidence grade (RULES 12)', () => {
  it('is high without a doubt, and still names what is believed', () => {
    expect(gradeOf([], ['Believed: the list.'])).toEqual({
      ...{ grade: 'high', reasons: [], raisedBy: [], named: ['Believed: the list.'] },
    });
  });

  it('is as low as its worst doubt, the worst first', () => {
    expect(gradeOf([medium, low], [])).toEqual({
      grade: 'low',
      reasons: ['Priced by the MAC.', 'National rates.'],
      raisedBy: ["the MAC's price", 'the clinic ZIP'],
      named: [],
    });
  });

  it('is medium where no doubt is worse, and asks for each thing once', () => {
    expect(gradeOf([medium, { ...medium, reason: 'Locality assumed.' }], [])).toEqual({
      grade: 'medium',
      reasons: ['National rates.', 'Locality assumed.'],
      raisedBy: ['the clinic ZIP'],
      named: [],
    });
  });

  it('asks for nothing where nothing would help', () => {
    expect(gradeOf([hopeless], [])).toEqual({
      ...{ grade: 'low', reasons: ['CMS publishes no example.'], raisedBy: [], named: [] },
    });
  });
});
