/** One model from phrases, by node-nlp; a build-time tool only. */
import { NlpManager } from 'node-nlp';
import type { Phrase } from './phrases.ts';

export async function trainModel(phrases: readonly Phrase[]): Promise<NlpManager> {
  const manager = new NlpManager({
    ...{ languages: ['en'], autoSave: false, autoLoad: false, forceNER: false },
    nlu: { log: false, useNoneFeature: false },
  });
  for (const { masked, intent } of phrases) manager.addDocument('en', masked, intent);
  await manager.train();
  return manager;
}

/** The model without what changes from run to run, so that the same phrases freeze to the same file. */
export function frozen(manager: NlpManager): string {
  const model = JSON.parse(manager.export(true)) as Record<string, unknown>;
  return `${JSON.stringify(model)}\n`;
}
