import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPooledUnits, splitWholeService } from '../../../src/core/units/split-assistant.ts';
import type { GivenLine } from '../../support/claim-days.ts';
import { claimLinesOf } from '../../support/count-units.ts';
import cases from './split-assistant.cases.json' with { type: 'json' };

describe('which units carry CQ or CO', () => {
  it.each(cases)('$name', ({ input, expected }) => {
    const discipline = input.discipline as 'OT' | undefined;
    expect(claimLinesOf(input.lines as readonly GivenLine[], discipline)).toEqual(expected.claimLines);
  });
});

describe('patterns CMS has published no example of', () => {
  it.each([
    { therapist: 8, assistant: 9 },
    { therapist: 3, assistant: 14 },
    { therapist: 14, assistant: 8 },
  ])(
    'two units left, $therapist and $assistant minutes: one of either, flagged',
    ({ therapist, assistant }) => {
      const shared = { units: 2, minutes: therapist + assistant, assistantMinutes: assistant };
      expect(splitPooledUnits(shared)).toEqual({ plain: 1, assisted: 1, published: false });
    },
  );

  it.each([
    { therapist: 9, assistant: 9 },
    { therapist: 14, assistant: 14 },
  ])('two units left, $therapist and $assistant minutes: published', ({ therapist, assistant }) => {
    const shared = { units: 2, minutes: therapist + assistant, assistantMinutes: assistant };
    expect(splitPooledUnits(shared)).toEqual({ plain: 1, assisted: 1, published: true });
  });
});

describe('the ten-percent standard of a whole service', () => {
  const assisted = (minutes: number, assistantMinutes: number): number =>
    splitWholeService({ units: 1, minutes, assistantMinutes }).assisted;

  it.each([
    { minutes: 15, from: 2 },
    { minutes: 30, from: 4 },
    { minutes: 40, from: 5 },
    { minutes: 45, from: 5 },
    { minutes: 48, from: 6 },
    { minutes: 60, from: 7 },
    { minutes: 200, from: 21 },
  ])('of $minutes minutes the modifier begins at $from of the assistant', ({ minutes, from }) => {
    const carrying = Array.from({ length: minutes + 1 }, (_, i) => i).filter(
      (each) => assisted(minutes, each) === 1,
    );
    expect(carrying).toEqual(Array.from({ length: minutes + 1 - from }, (_, i) => from + i));
  });

  it('differs from "more than a tenth" only between 10 and 10.5 percent, up to four hours', () => {
    const unexpected: string[] = [];
    for (let minutes = 1; minutes <= 240; minutes += 1) {
      for (let assistant = 0; assistant <= minutes; assistant += 1) {
        const overTenth = 10 * assistant > minutes;
        const roundedAway = overTenth && 200 * assistant < 21 * minutes;
        if ((assisted(minutes, assistant) === 1) !== (overTenth && !roundedAway)) {
          unexpected.push(`${assistant} of ${minutes}`);
        }
      }
    }
    expect(unexpected).toEqual([]);
  });
});

describe('a split of pooled units', () => {
  it('neither loses nor invents a unit', () => {
    const shared = fc.tuple(fc.nat(120), fc.nat(120), fc.nat(1)).map(([therapist, assistant, extra]) => ({
      units: Math.floor((therapist + assistant) / 15) + ((therapist + assistant) % 15 > 0 ? extra : 0),
      minutes: therapist + assistant,
      assistantMinutes: assistant,
    }));
    fc.assert(
      fc.property(shared, (given) => {
        const { plain, assisted } = splitPooledUnits(given);
        expect(plain + assisted).toBe(given.units);
        expect(Math.min(plain, assisted)).toBe(Math.max(0, Math.min(plain, assisted)));
      }),
    );
  });
});
