/** The frozen classifier run by node-nlp's light modules: only the intent, no entities, no sentiment, no languages. */
import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import type { Classifier } from '../../core/ports.ts';
import { decodeModel } from './softmax-model.ts';
import { domainSettings, softmaxNlu } from './softmax-nlu.ts';

interface Processed {
  readonly classifications: readonly { readonly intent: string; readonly score: number }[];
}

interface Pipeline {
  readonly nluManager: { readonly process: (input: object) => Promise<Processed> };
}

/** `file` holds the bytes of data/classifier/model.bin. */
export function openClassifier(file: Uint8Array): Classifier {
  const container = containerBootstrap();
  container.use(softmaxNlu(decodeModel(file)));
  container.registerConfiguration('domain-manager-??', domainSettings);
  const nlp = new Nlp({ container, languages: ['en'], autoSave: false, autoLoad: false }) as Pipeline;
  return async (features) => {
    const { classifications } = await nlp.nluManager.process({
      locale: 'en',
      utterance: features,
      settings: {},
    });
    return classifications.map(({ intent, score }) => ({ intent, probability: score }));
  };
}
