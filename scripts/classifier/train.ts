/**
 * `npm run train`: the classifier cross-validated in five folds, its confusions, its temperature and how far its
 * probabilities hold; then the model from all examples, frozen in data/classifier/model.bin. `--check` compares
 * instead of writing. `--dev` trains on the phrases alone and tries the sets already seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bucketsOf } from '../../src/adapters/nlp/hash-features.ts';
import { encodeModel, rankIntents, type SoftmaxModel } from '../../src/adapters/nlp/softmax-model.ts';
import { cooled, reliabilityTable, temperatureFor, type Guess } from './calibrate.ts';
import { confusionTable } from './confusion-table.ts';
import { featuresOfExample, readPhrases, readSeen, withCopies, type Example } from './examples.ts';
import { fitSoftmax, type Row } from './fit-softmax.ts';
import { seedOf } from './random.ts';

interface Prepared extends Row {
  readonly example: Example;
}

const file = new URL('../../data/classifier/model.bin', import.meta.url);
const folds = 5;
const phrases = withCopies(readPhrases());
const seen = withCopies(readSeen());
const intents = [...new Set([...phrases, ...seen].map(({ intent }) => intent))].sort();

const prepare = (examples: readonly Example[]): readonly Prepared[] =>
  examples.flatMap((example) => {
    const features = featuresOfExample(example);
    const weight = example.copy ? 0.5 : 1;
    const intent = intents.indexOf(example.intent);
    return features === undefined ? [] : [{ example, intent, features: bucketsOf(features), weight }];
  });

const guess = (model: SoftmaxModel, { intent, features }: Row): Guess => ({
  wanted: intents[intent] ?? 'none',
  ranked: rankIntents(model, features),
});

const tell = (title: string, guesses: readonly Guess[]): void => {
  const told = guesses.map(({ wanted, ranked }) => ({ wanted, got: ranked[0]?.intent ?? 'none' }));
  const right = told.filter(({ wanted, got }) => wanted === got).length;
  console.log(confusionTable(told));
  console.log(`${title}: ${right} of ${told.length}, ${((100 * right) / told.length).toFixed(1)} %\n`);
};

const [fromPhrases, fromSeen] = [prepare(phrases), prepare(seen)];
if (process.argv.includes('--dev')) {
  const model = fitSoftmax(fromPhrases, intents);
  const tested = fromSeen.filter(({ example }) => !example.copy);
  const guesses = tested.map((row) => guess(model, row));
  tell('Seen sets, trained on the phrases alone', guesses);
  console.log(reliabilityTable(guesses));
  for (const [i, { wanted, ranked }] of guesses.entries())
    if (ranked[0]?.intent !== wanted)
      console.log(
        `${wanted.padEnd(18)} ${(ranked[0]?.intent ?? '').padEnd(18)} ${(ranked[0]?.probability ?? 0).toFixed(2)}  ${tested[i]?.example.surface ?? ''}  ${tested[i]?.example.text ?? ''}`,
      );
} else {
  const all = [...fromPhrases, ...fromSeen];
  const foldOf = ({ example }: Prepared): number => (seedOf(`fold ${example.source}`) >>> 4) % folds;
  const guesses: Guess[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitSoftmax(
      all.filter((row) => foldOf(row) !== fold),
      intents,
    );
    guesses.push(
      ...all.filter((row) => foldOf(row) === fold && !row.example.copy).map((row) => guess(model, row)),
    );
  }
  tell(`Cross-validated in ${folds} folds`, guesses);
  const temperature = temperatureFor(guesses.filter((_, i) => i % 2 === 0));
  console.log(`Temperature ${temperature}, from every other guess; the others:`);
  console.log(
    reliabilityTable(
      guesses
        .filter((_, i) => i % 2 === 1)
        .map(({ wanted, ranked }) => ({ wanted, ranked: cooled(ranked, temperature) })),
    ),
  );
  const bytes = encodeModel({ ...fitSoftmax(all, intents), temperature });
  if (process.argv.includes('--check')) {
    const same = Buffer.from(bytes).equals(readFileSync(file));
    console.log(
      same
        ? 'The frozen model is that of the phrases.'
        : 'The frozen model is not that of the phrases: npm run train',
    );
    process.exitCode = same ? 0 : 1;
  } else {
    writeFileSync(file, bytes);
    console.log(
      `data/classifier/model.bin: ${(bytes.length / 1024).toFixed(0)} kB, ${all.length} examples, ${intents.length} intents`,
    );
  }
}
