import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/intents/understand.ts';

interface Case {
  text: string;
  services?: { code: string; minutes?: number; units?: number; modifiers?: string[] }[];
  bare?: string;
  problem?: string;
  [fact: string]: unknown;
}

const cases = JSON.parse(readFileSync(new URL('understand.cases.json', import.meta.url), 'utf8')) as Case[];

describe('what is typed becomes one question, or the one thing that is wrong with it', () => {
  it.each(cases)('$text', ({ text, services, bare, problem, ...about }) => {
    const understood = understand(text);
    if (problem !== undefined) expect(understood).toEqual({ kind: 'invalid', problem });
    else if (bare !== undefined) {
      expect(understood).toEqual({ kind: 'question', question: { intent: 'code_info', code: bare } });
    } else {
      const whole = services?.map((service) => ({ modifiers: [], ...service }));
      expect(understood).toEqual({
        kind: 'question',
        question: { intent: 'claim_check', services: whole, ...about },
      });
    }
  });

  it('refuses a text of 10,000 characters without reading it', () => {
    expect(understand('9'.repeat(10_000))).toEqual({
      kind: 'invalid',
      problem: "That is over 2,000 characters; send one day's codes and minutes",
    });
  });
});
