/**
 * `npm run regex`: every regular expression of src/ is linear. Verdicts are kept by the hash of the expression, so
 * that only a new one costs time; those of expressions that are gone are dropped.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { watchConstructor } from './collect-built.ts';
import { expressionsOf, sourceFiles, type Expression } from './collect-literals.ts';
import { judge, type Proof } from './judge.ts';

type Verdicts = Readonly<Record<Proof, readonly string[]>>;

const file = new URL('verdicts.json', import.meta.url);
const hashOf = ({ source, flags }: Expression): string =>
  createHash('sha256').update(`${flags}/${source}`).digest('base64url').slice(0, 12);

const found = sourceFiles().map((path) => expressionsOf(path));
const built = await watchConstructor(sourceFiles());
const unseen = found
  .flatMap((each) => each.built)
  .filter((place) => built.every((one) => one.place !== place));
const expressions = new Map(
  [...found.flatMap(({ literals }) => literals), ...built].map((each) => [hashOf(each), each]),
);

const kept = JSON.parse(readFileSync(file, 'utf8')) as Verdicts;
const verdicts = new Map(
  (['linear', 'bounded'] as const).flatMap((proof) => kept[proof].map((hash) => [hash, proof] as const)),
);
for (const hash of verdicts.keys()) if (!expressions.has(hash)) verdicts.delete(hash);

const hashesOf = (wanted: Proof): readonly string[] =>
  [...verdicts].flatMap(([hash, proof]) => (proof === wanted ? [hash] : [])).sort();
/** After each, so that a run that is stopped has not worked for nothing. */
const save = (): void => {
  const judged = { linear: hashesOf('linear'), bounded: hashesOf('bounded') };
  writeFileSync(file, `${JSON.stringify(judged, null, 2)}\n`);
};

let faults = 0;
const complain = (place: string, why: string): void => {
  faults += 1;
  console.error(`${place}: ${why}`);
};
for (const place of unseen)
  complain(place, 'it is built after its module has loaded, where the check cannot see it');
for (const [hash, { source, flags, place }] of expressions) {
  if (verdicts.has(hash)) continue;
  const judged = await judge(source, flags);
  if (judged.kind === 'refused') complain(place, `/${source.slice(0, 80)}/${flags} ${judged.why}`);
  else verdicts.set(hash, judged.kind);
  save();
}
save();

if (faults > 0) process.exitCode = 1;
