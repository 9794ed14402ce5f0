/**
 * `npm run train:screen`: the classifier of names, from generated sentences and the labelled messages already seen, frozen
 * in data/words/patient-names.json. Prints recall by kind of name and false alarms by kind of excuse on sentences of another
 * seed, and what it gets right of the labelled messages it has not been trained on, in five folds. `--check` compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readText } from '../../src/intents/language/reading/reading.ts';
import { featuresOf } from '../../src/intents/privacy/names/features.ts';
import { tokenOf, type Token } from '../../src/intents/privacy/names/token.ts';
import { wordsOf, type Word } from '../../src/intents/privacy/names/word.ts';
import { viewsOf } from '../../src/intents/privacy/views/view.ts';
import { fit, scoreOf, type Lesson, type Row } from './fit.ts';
import { questionsOfCards, sentences, type Sentence } from './generate.ts';
import { sloppy } from './sloppy.ts';
import { renamed } from './frames.ts';
import { labelledMessages } from './labelled.ts';
import { namesFrom } from './names.ts';
import { randomFrom, seedOf } from '../classifier/random.ts';
import { readPhrases, withCopies } from '../classifier/examples.ts';

const cache = new Map<string, Token>();
const tokensOf = (words: readonly Word[]): Token[] =>
  words.map((word) => {
    const key = `${word.text}|${word.possessive}`;
    const known = cache.get(key) ?? tokenOf(word);
    if (cache.size > 300_000) cache.clear();
    cache.set(key, known);
    return known;
  });

function lessonOf({ pieces }: Sentence, weight: number): Lesson {
  const labels: boolean[] = [];
  const tokens: Token[] = [];
  for (const { text, patient } of pieces) {
    const own = tokensOf(wordsOf(text));
    tokens.push(...own);
    labels.push(...own.map(() => patient));
  }
  const rows: Row[] = [];
  featuresOf(tokens, (index, features, count) => {
    rows.push({ features: features.slice(0, count), label: labels[index] === true ? 1 : 0 });
  });
  return { rows, weight };
}

function lessonOfMessage(text: string, holdsName: boolean, weight: number): Lesson {
  const rows: Row[] = [];
  const { forNames } = viewsOf(readText(text));
  const words = (forNames[1] ?? forNames[0])?.words ?? [];
  featuresOf(tokensOf(words), (_, features, count) => {
    rows.push({ features: features.slice(0, count), label: holdsName ? undefined : 0 });
  });
  return { rows, weight };
}

/** Words of a message that a classifier takes for a name. */
function wordsAbove(text: string, weights: Float64Array): ReadonlySet<string> {
  const { forNames } = viewsOf(readText(text));
  const words = (forNames[1] ?? forNames[0])?.words ?? [];
  const found = new Set<string>();
  featuresOf(tokensOf(words), (index, features, count) => {
    if (scoreOf(weights, features.slice(0, count), 1) > 0) found.add(words[index]?.folded ?? '');
  });
  return found;
}

const ofFrames = 12;
const upper = -0.3;
const lower = -1.5;
const scale = 0.08;
const mostSteps = 45;
const ofMessages = 40;
const ofPhrases = 2;
/** As src/intents/privacy/names/name-model.ts reads it. */
const letterOf = (step: number): string => {
  const point = step + 80;
  return String.fromCharCode(point < 92 ? point : point + 1);
};
const best = (weights: Float64Array | Int8Array, { rows }: Lesson, by = 1): number =>
  rows.reduce((most, { features }) => Math.max(most, scoreOf(weights, features, by)), -Infinity);

const argument = (name: string, otherwise: number): number =>
  Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

const count = argument('count', 280_000);
const made: Lesson[] = [];
for (const sentence of sentences(count, 17)) {
  const lesson = lessonOf(sentence, 1);
  if (lesson.rows.length > 0) made.push(lesson);
}
const messages = labelledMessages();
// What billers ask, misspelt too, names no patient: the phrases the intents are learned from.
for (const { text } of withCopies(readPhrases())) made.push(lessonOfMessage(text, false, ofPhrases));
const hurried = randomFrom(29);
for (const text of [...readPhrases().map((each) => each.text), ...questionsOfCards()])
  made.push(
    lessonOfMessage(text, false, 1),
    lessonOfMessage(sloppy(text, hurried).toLowerCase(), false, ofPhrases),
  );
const seen = messages.map(({ text, name }) => lessonOfMessage(text, name, ofMessages));

const first = fit([...made, ...seen], 2);
const random = randomFrom(171);
const names = namesFrom(random);
/** Of each labelled message the same with other names. */
const frames = messages.map(({ text, name }): readonly Lesson[] => {
  const found = name ? wordsAbove(text, first) : new Set<string>();
  return Array.from({ length: ofFrames }, () =>
    lessonOf(
      renamed(text, (folded) => found.has(folded), { names, random }),
      1,
    ),
  ).map(({ rows, weight }) => ({ rows: name ? rows.filter(({ label }) => label === 1) : rows, weight }));
});

const lessonsOf = (isTaken: (index: number) => boolean): readonly Lesson[] => [
  ...made,
  ...seen.filter((_, i) => isTaken(i)),
  ...frames.filter((_, i) => isTaken(i)).flat(),
];

const folds = argument('folds', 5);
const runs = argument('runs', folds);
const guesses: { text: string; name: boolean; source: string; score: number }[] = [];
/** By its text: a message added moves no other. */
const foldOf = messages.map(({ text }) => (seedOf(`fold ${text}`) >>> 4) % folds);
for (let fold = 0; fold < runs; fold += 1) {
  const weights = fit(
    lessonsOf((i) => foldOf[i] !== fold),
    2,
  );
  for (const [i, { text, name, source }] of messages.entries())
    if (foldOf[i] === fold)
      guesses.push({ text, name, source, score: best(weights, seen[i] ?? { rows: [], weight: 1 }) });
}
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
for (const at of [lower, -1, -0.5, upper, 0.2, 0.4, 0.8, 1.2]) {
  const [named, others] = [guesses.filter(({ name }) => name), guesses.filter(({ name }) => !name)];
  console.log(
    `labelled messages, ${folds} folds, above ${at}: names ${share(named.filter(({ score }) => score > at).length, named.length)}, others ${share(others.filter(({ score }) => score > at).length, others.length)}`,
  );
}
for (const source of new Set(guesses.map((each) => each.source))) {
  const own = guesses.filter((each) => each.source === source);
  const [named, others] = [own.filter(({ name }) => name), own.filter(({ name }) => !name)];
  console.log(
    `${source}: names ${share(named.filter(({ score }) => score > upper).length, named.length)}, others ${share(others.filter(({ score }) => score > upper).length, others.length)}`,
  );
}
if (process.argv.includes('--errors'))
  for (const { text, name, source, score } of guesses)
    if (name !== score > upper) console.log(name ? 'MISS ' : 'FALSE', score.toFixed(2), source, text);

const weights = fit(
  lessonsOf(() => true),
  3,
);
const steps = Int8Array.from(weights, (weight) =>
  Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / scale))),
);
const byKind = new Map<string, { all: number; above: number; doubt: number }>();
for (const sentence of sentences(20_000, 99)) {
  const score = best(steps, lessonOf(sentence, 1), scale);
  const counts = byKind.get(sentence.kind) ?? { all: 0, above: 0, doubt: 0 };
  byKind.set(sentence.kind, {
    all: counts.all + 1,
    above: counts.above + (score > upper ? 1 : 0),
    doubt: counts.doubt + (score > lower && score <= upper ? 1 : 0),
  });
}
for (const [kind, { all, above, doubt }] of [...byKind].sort())
  console.log(`${kind.padEnd(20)} stopped ${share(above, all)}, in doubt ${share(doubt, all)}`);
const text = `${JSON.stringify({ scale, upper, lower, weights: Array.from(steps, letterOf).join('') }, null, 2)}\n`;
const file = new URL('../../data/words/patient-names.json', import.meta.url);
if (process.argv.includes('--check')) {
  const same = readFileSync(file, 'utf8') === text;
  console.log(
    same
      ? 'The frozen names are those of the seed.'
      : 'The frozen names are not those of the seed: npm run train:screen',
  );
  process.exitCode = same ? 0 : 1;
} else writeFileSync(file, text);
