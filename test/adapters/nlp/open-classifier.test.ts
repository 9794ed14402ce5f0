/** The frozen classifier: its file, its features, and that node-nlp runs it as its own NLU engine. */
import { readFileSync } from 'node:fs';
import { NlpManager } from 'node-nlp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buckets, bucketsOf } from '../../../src/adapters/nlp/hash-features.ts';
import { openClassifier } from '../../../src/adapters/nlp/open-classifier.ts';
import { decodeModel, encodeModel, rankIntents } from '../../../src/adapters/nlp/softmax-model.ts';
import { domainSettings, softmaxNlu } from '../../../src/adapters/nlp/softmax-nlu.ts';
import { isIntent } from '../../../src/intents/intent.ts';

const file = readFileSync(new URL('../../../data/classifier/model.bin', import.meta.url));
const model = decodeModel(file);
const sure = ['how many units is minuteword #codes-0 #minutes', 'lunch is here #codes-0 #overheard'];

describe('the frozen model', () => {
  it('is under 400 kB, knows every intent once, and is written as it was read', () => {
    expect(file.length).toBeLessThan(400_000);
    expect(model.intents.filter(isIntent)).toHaveLength(20);
    expect(new Set(model.intents).size).toBe(20);
    expect(Buffer.from(encodeModel(model)).equals(file)).toBe(true);
  });

  it('gives each intent a probability, likeliest first, that sum to 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const ranked = rankIntents(model, bucketsOf(text));
        const sum = ranked.reduce((total, { probability }) => total + probability, 0);
        const sorted = [...ranked].sort((a, b) => b.probability - a.probability);
        expect([ranked.length, sum.toFixed(9), ranked]).toEqual([20, '1.000000000', sorted]);
      }),
    );
  });

  it.each([
    ['of another version', new TextEncoder().encode('JSON{}  ')],
    ['cut short', file.subarray(0, file.length - 5_000)],
  ])('is refused where the file is %s', (_, bytes) => {
    expect(() => decodeModel(bytes)).toThrow(/npm run train/);
  });
});

describe('node-nlp', () => {
  it('runs the model as its NLU engine, and gives what the model gives', async () => {
    const classify = openClassifier(file);
    for (const text of [...sure, 'x', ''])
      expect(await classify(text)).toEqual(rankIntents(model, bucketsOf(text)));
  });

  it('takes it in its whole package too', async () => {
    const manager = new NlpManager({ autoSave: false, autoLoad: false, forceNER: false });
    manager.container.use(softmaxNlu(model));
    manager.container.registerConfiguration('domain-manager-??', domainSettings, true);
    manager.addLanguage('en');
    for (const text of sure) {
      const { intent, score } = await manager.process('en', text);
      const [best] = rankIntents(model, bucketsOf(text));
      expect([intent, score]).toEqual([best?.intent, best?.probability]);
    }
  });
});

describe('feature hashing', () => {
  it('stays in the table, names a bucket once, and does not depend on what was hashed before', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        const found = bucketsOf(text);
        expect(found.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < buckets)).toBe(
          true,
        );
        expect(new Set(found).size).toBe(found.length);
        expect(bucketsOf(text)).toEqual(found);
      }),
    );
  });

  it('counts words, pairs and letters of words, and structure by itself', () => {
    expect(bucketsOf('units please').length).toBeGreaterThan(bucketsOf('units').length);
    expect(bucketsOf('#minutes')).toHaveLength(2);
  });
});
