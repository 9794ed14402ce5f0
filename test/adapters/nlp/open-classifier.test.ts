/** The frozen model answers alike in node-nlp, which trained it, and in the light modules that run it. */
import { readFileSync } from 'node:fs';
import { NlpManager } from 'node-nlp';
import { beforeAll, describe, expect, it } from 'vitest';
import { openClassifier } from '../../../src/adapters/nlp/open-classifier.ts';
import type { Classifier } from '../../../src/core/ports.ts';
import { readPhrases } from '../../../scripts/classifier/phrases.ts';

const model = readFileSync(new URL('../../../data/classifier/model.json', import.meta.url), 'utf8');
const phrases = readPhrases();

describe('the frozen model', () => {
  let light: Classifier;
  const whole = new NlpManager({ languages: ['en'], autoSave: false, autoLoad: false, forceNER: false });
  beforeAll(async () => {
    light = await openClassifier(model);
    whole.import(model);
  });

  it('gives the same intent and score in both', async () => {
    for (const { masked } of phrases.filter((_, i) => i % 11 === 0 && phrases[i]?.masked !== '')) {
      const [best] = await light(masked);
      const { intent, score } = await whole.process('en', masked);
      if (intent === 'None') continue;
      expect([best?.intent, best?.score.toFixed(6)]).toEqual([intent, score.toFixed(6)]);
    }
  });

  it('knows at least 60 phrases of every intent', () => {
    const counts = new Map<string, number>();
    for (const { intent } of phrases) counts.set(intent, (counts.get(intent) ?? 0) + 1);
    expect(counts.size).toBe(17);
    expect([...counts].filter(([, count]) => count < 60)).toEqual([]);
  });
});
