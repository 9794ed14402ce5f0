/** Misspelt words of billing are read as they were meant; words of their own are left alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repairWords } from '../../../src/intents/language/repair-words.ts';

const cases = JSON.parse(readFileSync(new URL('repair-words.cases.json', import.meta.url), 'utf8')) as {
  readonly typed: string;
  readonly meant: string;
}[];

describe('words that decide what is asked', () => {
  it.each(cases)('$typed', ({ typed, meant }) => {
    expect(repairWords(typed)).toBe(meant);
  });
});
