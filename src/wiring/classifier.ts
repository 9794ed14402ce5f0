/** The trained classifier, loaded at the first message whose form alone does not decide. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Classifier } from '../core/ports.ts';
import { programFolder } from './program-folder.ts';

export const classifier: Classifier = async (features) => {
  const ready = await (loading ??= load());
  return ready(features);
};

let loading: Promise<Classifier> | undefined;

async function load(): Promise<Classifier> {
  const [{ openClassifier }, model] = await Promise.all([
    import('../adapters/nlp/open-classifier.ts'),
    readFile(join(programFolder('data'), 'classifier', 'model.bin')),
  ]);
  return openClassifier(model);
}

/** Loads it ahead of the first message, so that no one waits for it. */
export async function warm(): Promise<void> {
  await classifier('warm');
}
