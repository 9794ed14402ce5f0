/** What the classifier may decide where the rules do not: in a channel silence, spoken to a helpful reading. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/intents/understand/classify.ts';
import { readMessage, type Surface } from '../../src/intents/understand/read-message.ts';
import { date } from '../support/claim-days.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';

interface Case {
  readonly text: string;
  readonly surface: Surface;
  readonly guess: string;
  readonly score: number;
  readonly intent: string;
}

const cases = JSON.parse(readFileSync(new URL('classify.cases.json', import.meta.url), 'utf8')) as Case[];

describe('a guess of the classifier', () => {
  it.each(cases)('$surface $text: $intent', async ({ text, surface, guess, score, intent }) => {
    const read = readMessage(readText(text), surface, date('2026-11-23'));
    const given = await classify(read, () => Promise.resolve([{ intent: guess, probability: score }]));
    expect(given.intent).toBe(intent);
  });
});
