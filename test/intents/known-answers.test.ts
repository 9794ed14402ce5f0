/** An answer known from before is the answer that would be made anew, and is nobody else's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/assistant.ts';
import type { Circumstances, Defaults } from '../../src/intents/asked.ts';
import { knownAnswers } from '../../src/intents/known-answers.ts';
import type { Question } from '../../src/intents/question.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';

const reference = openMemoryReference();
/** Reversed, a text is told again and is not its own hash. */
const hash = (text: string): string => [...text].reverse().join('');
const asking = (changes: Partial<Circumstances> = {}): Circumstances => ({
  ...{ reference, playbook, today: date('2026-11-23'), defaults: {}, surface: 'dm' },
  ...changes,
});

const texts = [
  ...['97110 38min', '97110 38min 97140 15min', 'does 97530 bundle with 97116?', 'mue 97110', '97110'],
  ...['what does 97140 pay in Dallas TX', 'how many units is 38 minutes of 97110', 'tips 97110', 'help'],
  ...[
    'settings',
    'why',
    'thanks!',
    '97110 for Mary Smith',
    '97110 7min',
    'fee 97140',
    'make that AMA',
    'log a denial',
  ],
];
const places: readonly Defaults[] = [{}, { locality: 'Dallas TX' }, { locality: 'Portland', payer: 'aetna' }];
const threads: readonly (Question | undefined)[] = [
  undefined,
  { intent: 'claim_check', services: [{ code: '97530', modifiers: [], minutes: 23 }] },
];

describe('answers given before', () => {
  it('are those that would be made anew, whatever else was asked between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            text: fc.constantFrom(...texts),
            defaults: fc.constantFrom(...places),
            thread: fc.constantFrom(...threads),
            surface: fc.constantFrom('dm' as const, 'slash' as const, 'channel' as const),
            today: fc.constantFrom('2026-03-02', '2026-11-23', '2027-01-04'),
          }),
          { minLength: 20, maxLength: 60 },
        ),
        async (asked) => {
          const known = knownAnswers(hash, 5);
          for (const { text, thread, today, ...rest } of asked) {
            const previous = () => Promise.resolve(thread);
            const circumstances = asking({ ...rest, previous, today: date(today) });
            const anew = await answerText(text, circumstances);
            expect(await answerText(text, { ...circumstances, known })).toEqual(anew);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('are kept when they are asked for twice, and let go when other figures are loaded', async () => {
    const known = knownAnswers(hash);
    const ask = (changes: Partial<Circumstances> = {}) =>
      answerText('97110 38min', asking({ known, ...changes }));
    const [first, second, third] = [await ask(), await ask(), await ask()];
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    const other = { ...reference, releases: [...reference.releases] };
    expect(await ask({ reference: other })).not.toBe(third);
  });
});
