/**
 * What was reached on messages already looked at stays: the model was trained on them, so nothing here says how good it
 * is on messages not seen yet (`npm run eval` tries sealed sets for that). Slots are read, not trained.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { parseMessage } from '../../src/intents/understand/parse-message.ts';
import { readPhrases, readSets } from '../../scripts/classifier/examples.ts';
import { codeAndMinuteFacts } from '../../scripts/classifier/slot-facts.ts';
import { date } from '../support/claim-days.ts';

const messages = readSets('seen').flatMap((set) => set.messages);
const classifier = openClassifier(readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)));

describe('messages seen before', async () => {
  const results = await Promise.all(
    messages.map(async (message) => ({
      message,
      parsed: await parseMessage(message.text, {
        ...{ surface: message.surface, today: date('2026-11-23'), classifier },
      }),
    })),
  );

  it('give their codes and minutes in 97 of 100', () => {
    // A set without slots says nothing of them.
    const told = results.filter(({ message }) => message.slots !== undefined);
    const facts = told.map(({ message, parsed }) => [
      codeAndMinuteFacts(message.slots ?? {}),
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

  it('are none of the sealed ones', () => {
    const seen = new Set(messages.map(({ text }) => text.toLowerCase()));
    const sealed = readSets('sealed').flatMap((set) => set.messages);
    expect(sealed.filter(({ text }) => seen.has(text.toLowerCase())).map(({ text }) => text)).toEqual([]);
  });
});

describe('training phrases', () => {
  const counts = new Map<string, Set<string>>();
  for (const { intent, text } of readPhrases())
    counts.set(intent, (counts.get(intent) ?? new Set()).add(text.toLowerCase()));

  it('are at least 300 different ones an intent', () => {
    expect(counts.size).toBe(20);
    expect([...counts].filter(([, texts]) => texts.size < 300).map(([intent]) => intent)).toEqual([]);
  });
});
