/**
 * `npm run train`: five-fold cross-validation of the classifier, its confusions as a table, then the model from all
 * phrases, frozen in data/classifier/model.json. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openClassifier } from '../../src/adapters/nlp/open-classifier.ts';
import { confusionTable } from './confusion-table.ts';
import { readPhrases, type Phrase } from './phrases.ts';
import { frozen, trainModel } from './train-model.ts';

const file = new URL('../../data/classifier/model.json', import.meta.url);
const folds = 5;
const phrases = readPhrases();

const guesses: { wanted: string; got: string }[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const inFold = (_: Phrase, i: number): boolean => i % folds === fold;
  const model = await trainModel(phrases.filter((phrase, i) => !inFold(phrase, i)));
  const classify = await openClassifier(frozen(model));
  for (const { masked, intent } of phrases.filter(inFold)) {
    const [best] = await classify(masked);
    guesses.push({ wanted: intent, got: best?.intent ?? 'none' });
  }
}
const right = guesses.filter(({ wanted, got }) => wanted === got).length;
console.log(confusionTable(guesses));
console.log(
  `Cross-validated in ${folds} folds: ${right} of ${guesses.length}, ${((100 * right) / guesses.length).toFixed(1)} %`,
);

const model = frozen(await trainModel(phrases));
if (process.argv.includes('--check')) {
  const same = readFileSync(file, 'utf8') === model;
  console.log(
    same
      ? 'The frozen model is that of the phrases.'
      : 'The frozen model is not that of the phrases: npm run train',
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(file, model);
  console.log(
    `data/classifier/model.json: ${(model.length / 1024).toFixed(0)} kB, ${phrases.length} phrases`,
  );
}
