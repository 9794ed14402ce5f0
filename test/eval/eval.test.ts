/**
 * What is understood of messages kept apart from the training phrases; `npm run eval` prints it in full. The rules
 * were tuned on these messages, so this guards what was reached and says nothing of messages not seen yet.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { parseMessage } from '../../src/intents/parse-message.ts';
import type { Surface } from '../../src/intents/read-message.ts';
import { codeAndMinuteFacts } from '../../scripts/classifier/slot-facts.ts';
import { readPhrases } from '../../scripts/classifier/phrases.ts';
import { date } from '../support/claim-days.ts';

interface Message {
  readonly text: string;
  readonly surface: Surface;
  readonly intent: string;
  readonly slots: object;
}

const folder = new URL('.', import.meta.url);
const messages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Message)
  .filter((message) => 'intent' in message);
const model = readFileSync(new URL('../../data/classifier/model.json', folder), 'utf8');

describe('messages never trained on', async () => {
  const classifier = await openClassifier(model);
  const results = await Promise.all(
    messages.map(async (message) => ({
      message,
      parsed: await parseMessage(message.text, {
        surface: message.surface,
        today: date('2026-11-23'),
        classifier,
      }),
    })),
  );

  it('are asked as what they are in 95 of 100', () => {
    const missed = results.filter(({ message, parsed }) => message.intent !== parsed.intent);
    expect(missed.length / results.length).toBeLessThan(0.05);
  });

  it('give their codes and minutes in 97 of 100', () => {
    const facts = results.map(({ message, parsed }) => [
      codeAndMinuteFacts(message.slots),
      codeAndMinuteFacts(parsed.slots),
    ]);
    const wanted = facts.flatMap(([want = []]) => want).length;
    const missed = facts.flatMap(([want = [], got = []]) =>
      want.filter((fact) => !got.includes(fact)),
    ).length;
    const extra = facts.flatMap(([want = [], got = []]) => got.filter((fact) => !want.includes(fact))).length;
    expect([missed / wanted < 0.03, extra / wanted < 0.03]).toEqual([true, true]);
  });

  it('get no billing answer where they are only talk', () => {
    const alarms = results.filter(
      ({ message, parsed }) => message.intent === 'none' && parsed.intent !== 'none',
    );
    expect(alarms.map(({ message }) => message.text)).toEqual([]);
  });

  it('are none of the training phrases', () => {
    const trained = new Set(readPhrases().map(({ text }) => text));
    expect(
      messages.filter(
        ({ text, surface }) => surface !== 'slash' && trained.has(text.toLowerCase()) && text.length > 12,
      ),
    ).toEqual([]);
  });
});
