import { describe, expect, it } from 'vitest';
import { disciplineOf, parseModifier, printOrder, type Modifier } from '../../../src/core/claim/modifier.ts';

const set = (text: string): readonly Modifier[] => text.split(' ').filter(Boolean) as Modifier[];

/** Source: RULES 7: a set, printed GP/GO/GN, then CQ/CO, then KX, then the others. */
describe('the order modifiers are printed in', () => {
  it.each([
    { typed: 'KX CQ GP', printed: 'GP CQ KX' },
    { typed: '59 GP', printed: 'GP 59' },
    { typed: 'XU KX CO GO', printed: 'GO CO KX XU' },
    { typed: '59 76 GP', printed: 'GP 59 76' },
    { typed: '76 59 GP', printed: 'GP 76 59' },
    { typed: 'GP GP KX', printed: 'GP KX' },
    { typed: 'GN', printed: 'GN' },
    { typed: '', printed: '' },
  ])('"$typed" is printed "$printed"', ({ typed, printed }) => {
    expect(printOrder(set(typed))).toEqual(set(printed));
  });
});

describe('a modifier', () => {
  it.each([
    { text: 'gp', read: 'GP' },
    { text: '59', read: '59' },
    { text: 'Xu', read: 'XU' },
    { text: 'GPX', read: undefined },
    { text: 'G', read: undefined },
    { text: '', read: undefined },
    { text: 'G-', read: undefined },
    { text: ' GP', read: undefined },
  ])('"$text" reads as $read', ({ text, read }) => {
    expect(parseModifier(text)).toBe(read);
  });
});

describe('the plan of care a set names', () => {
  it.each([
    { typed: 'GP', plan: 'GP' },
    { typed: 'CO GO', plan: 'GO' },
    { typed: 'GN KX', plan: 'GN' },
    { typed: 'CQ 59', plan: undefined },
    { typed: 'GP GO', plan: undefined },
    { typed: '', plan: undefined },
  ])('"$typed" names $plan', ({ typed, plan }) => {
    expect(disciplineOf(set(typed))).toBe(plan);
  });
});
