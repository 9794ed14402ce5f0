/** Our softmax model as an NLU engine of node-nlp, which takes one by name (`nluByDomain`). */
import { bucketsOf } from './hash-features.ts';
import { rankIntents, type SoftmaxModel } from './softmax-model.ts';

interface NluEngine {
  readonly name: string;
  readonly process: (utterance: string) => readonly { readonly intent: string; readonly score: number }[];
}

export const softmaxNlu = (model: SoftmaxModel): NluEngine => ({
  name: 'SoftmaxNlu',
  process: (utterance) =>
    rankIntents(model, bucketsOf(utterance)).map(({ intent, probability }) => ({
      intent,
      score: probability,
    })),
});

/** node-nlp's settings of a domain: which engine, and no dictionary of whole sentences before it. */
export const domainSettings = {
  nluByDomain: { default: { className: 'SoftmaxNlu', settings: {} } },
  trainByDomain: false,
  useStemDict: false,
} as const;
