/** Training draws nothing by chance: the same phrases make the same examples and the same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../src/adapters/nlp/hash-features.ts';
import { encodeModel, rankIntents } from '../../src/adapters/nlp/softmax-model.ts';
import { cooled, temperatureFor } from '../../scripts/classifier/calibrate.ts';
import { expandTemplate } from '../../scripts/classifier/expand-template.ts';
import { fitSoftmax } from '../../scripts/classifier/fit-softmax.ts';
import { misspell } from '../../scripts/classifier/misspell.ts';

const intents = ['fee', 'none', 'units'];
const rows = [
  ...['how many units', 'units for minuteword', 'count the units', 'units please'].map((text) => [2, text]),
  ...['what does it pay', 'fee for codeword', 'price please', 'rate in placeword'].map((text) => [0, text]),
  ...['lunch is here', 'see you tomorrow', 'nice work', 'thanks'].map((text) => [1, text]),
].map(([intent, text]) => ({ intent: Number(intent), features: bucketsOf(String(text)), weight: 1 }));

describe('training', () => {
  it('gives the same bytes every time', () => {
    expect(encodeModel(fitSoftmax(rows, intents))).toEqual(encodeModel(fitSoftmax(rows, intents)));
  });

  it.each([
    ['how many units please', 'units'],
    ['what is the price', 'fee'],
    ['lunch tomorrow', 'none'],
  ])('learns from what it is given: %s', (text, intent) => {
    expect(rankIntents(fitSoftmax(rows, intents), bucketsOf(text))[0]?.intent).toBe(intent);
  });
});

describe('a template', () => {
  const slots = { code: ['97110', '97140'], thing: ['{code}', 'gait'] };

  it('gives each of its readings once, the same ones every time', () => {
    const given = expandTemplate('[can i |]bill {thing}[?|]', slots, 50);
    expect([...given].sort()).toEqual(
      ['97110', '97140', 'gait']
        .flatMap((thing) =>
          ['can i bill', 'bill'].flatMap((asked) => [`${asked} ${thing}`, `${asked} ${thing}?`]),
        )
        .sort(),
    );
    expect(expandTemplate('[can i |]bill {thing}[?|]', slots, 50)).toEqual(given);
  });

  it('with a slot nobody filled is refused by name', () => {
    expect(() => expandTemplate('bill {cod}', slots, 1)).toThrow('{cod}');
  });
});

describe('a misspelt copy', () => {
  it('is the same every time, and keeps codes and numbers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('how many units is 38 minutes of 97110', 'what does 97140 pay'),
        fc.nat(9),
        (text, copy) => {
          const numbers = (of: string): readonly string[] => of.match(/\d+/g) ?? [];
          const slipped = misspell(text, copy);
          expect(slipped).toBe(misspell(text, copy));
          expect(numbers(slipped)).toEqual(numbers(text));
        },
      ),
    );
  });
});

describe('the temperature', () => {
  it('cools what was said too surely, so that it is right as often as it says', () => {
    const said = (right: boolean) => ({
      wanted: right ? 'fee' : 'units',
      ranked: [
        { intent: 'fee', probability: 0.99 },
        { intent: 'units', probability: 0.01 },
      ],
    });
    const guesses = Array.from({ length: 100 }, (_, i) => said(i < 90));
    const temperature = temperatureFor(guesses);
    expect(temperature).toBe(2);
    expect(cooled(said(true).ranked, temperature)[0]?.probability.toFixed(2)).toBe('0.91');
  });
});
