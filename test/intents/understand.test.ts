import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/app/assistant.ts';
import { classify } from '../../src/intents/understand/classify.ts';
import { readMessage } from '../../src/intents/understand/read-message.ts';
import { understand } from '../../src/intents/understand/understand.ts';
import { date } from '../support/claim-days.ts';
import { openMemoryReference } from '../support/memory-reference.ts';
import { playbook } from '../support/playbook.ts';
import { readText } from '../../src/intents/language/reading/reading.ts';
import { classifier } from '../../src/wiring/classifier.ts';

interface Case {
  text: string;
  services?: { code: string; minutes?: number; units?: number; modifiers?: string[] }[];
  bare?: string;
  problem?: string;
  [fact: string]: unknown;
}

const cases = JSON.parse(readFileSync(new URL('understand.cases.json', import.meta.url), 'utf8')) as Case[];
const today = date('2026-11-23');
/** Which of a day's questions it is, is the model's to say. */
const ofADay = expect.stringMatching(/^(?:claim_check|unit_count|fee_estimate)$/) as string;
const reference = openMemoryReference();

describe('what is typed becomes one question, or the one thing that is wrong with it', () => {
  it.each(cases)('$text', async ({ text, services, bare, problem, ...about }) => {
    if (problem !== undefined) {
      const { kind, reply } = await answerText(text, {
        reference,
        playbook,
        classifier,
        today,
        defaults: {},
      });
      expect([kind, reply.headline]).toEqual(['invalid', `${problem}. For example: 97110 38min`]);
      return;
    }
    const read = readMessage(readText(text), 'slash', today);
    const chosen = await classify(read, classifier);
    expect(chosen.intent).not.toBe('none');
    const understood = understand(read, chosen.intent === 'none' ? 'help' : chosen.intent);
    if (bare !== undefined) {
      expect(understood).toEqual({ kind: 'question', question: { intent: 'code_info', code: bare } });
    } else {
      const whole = services?.map((service) => ({ modifiers: [], ...service }));
      expect(understood).toEqual({
        kind: 'question',
        question: { intent: ofADay, services: whole, ...about },
      });
    }
  });

  it('refuses a text of 10,000 characters without reading it', async () => {
    const { reply } = await answerText('9'.repeat(10_000), {
      reference,
      playbook,
      classifier,
      today,
      defaults: {},
    });
    expect(reply.headline).toBe(
      "That is over 2,000 characters or 500 words; send one day's codes and minutes. For example: 97110 38min",
    );
  });
});
