/**
 * Ways of saying things, in words of their own: short slips, hours in words, modifiers asked about, reason codes
 * spoken, towns nobody listed, numbers of papers and goods; beside each what only looks like it. `asked-otherwise` are
 * those of units alone, amounts without a question, settings and digests in other words.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { parseMessage } from '../../src/intents/understand/parse-message.ts';
import type { Surface } from '../../src/intents/understand/read-message.ts';
import { date } from '../support/claim-days.ts';

interface Case {
  readonly text: string;
  readonly surface: Surface;
  readonly intent: string;
  readonly slots: object;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const cases = ['plainly-said', 'asked-otherwise'].flatMap(
  (table) => JSON.parse(read(`${table}.cases.json`)) as Case[],
);

describe('what is said in other words', () => {
  const classifier = openClassifier(
    readFileSync(new URL('../../data/classifier/model.bin', import.meta.url)),
  );

  it.each(cases)('$surface $text: $intent', async ({ text, surface, intent, slots }) => {
    const parsed = await parseMessage(text, { surface, today: date('2026-11-23'), classifier });
    expect({ intent: parsed.intent, slots: parsed.slots }).toEqual({ intent, slots });
  });
});
