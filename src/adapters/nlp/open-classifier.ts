/** The frozen node-nlp model run by its light modules: only the intent, no entities, no sentiment, no languages. */
import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { Nlp } from '@nlpjs/nlp';
import type { Classifier } from '../../core/ports.ts';

interface Processed {
  readonly classifications: readonly { readonly intent: string; readonly score: number }[];
}

interface Engine {
  readonly import: (model: string) => Promise<void>;
  readonly nluManager: { readonly process: (input: object) => Promise<Processed> };
}

/** `model` is the text of data/classifier/model.json. */
export async function openClassifier(model: string): Promise<Classifier> {
  const container = containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({ container, autoSave: false, autoLoad: false, forceNER: false }) as Engine;
  await nlp.import(model);
  return async (text) => {
    const { classifications } = await nlp.nluManager.process({ locale: 'en', utterance: text, settings: {} });
    return [...classifications].sort((a, b) => b.score - a.score).slice(0, 5);
  };
}
