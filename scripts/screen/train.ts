import { readFileSync, writeFileSync } from 'node:fs';
import { buckets, featuresOf } from '../../src/intents/privacy/names/features.ts';
import { tokenOf, type Token } from '../../src/intents/privacy/names/token.ts';
import { wordsOf } from '../../src/intents/privacy/names/word.ts';
import { fit, scoreOf, type Lesson, type Row } from './fit.ts';
import { sentences, type Sentence } from './generate.ts';

const cache = new Map<string, Token>();
const tokensOf = (text: string): Token[] =>
  wordsOf(text).map((word) => {
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
    const own = tokensOf(text);
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
  featuresOf(tokensOf(text), (_, features, count) => {
    rows.push({ features: features.slice(0, count), label: holdsName ? undefined : 0 });
  });
  return { rows, weight };
}

interface Real { text: string; name: boolean }
const root = new URL('../../', import.meta.url);
const lines = (path: string) => readFileSync(new URL(path, root), 'utf8').split('\n').filter((l) => l !== '').map((l) => JSON.parse(l));
const real: Real[] = [
  ...lines('test/eval/phi.jsonl').map((s) => ({ text: s.text, name: s.kinds.includes('name') })),
  ...(['name', 'account', 'address', 'age-over-89', 'claim', 'date-of-birth', 'email', 'image', 'ip', 'mbi', 'member-id', 'phone', 'record-number', 'ssn', 'url'].flatMap((k) =>
    (JSON.parse(readFileSync(new URL(`test/intents/privacy/${k}.cases.json`, root), 'utf8')) as any[]).map((c) => ({ text: c.message, name: c.kinds.includes('name') })))),
  ...['fresh', 'fresh-2', 'fresh-3', 'fresh-4', 'fresh-5', 'fresh-6', 'messages'].flatMap((f) => lines(`test/eval/seen/${f}.jsonl`).map((s) => ({ text: s.text, name: false }))),
];
console.time('generate');
const count = Number(process.argv[2] ?? 200000);
const made: Lesson[] = [];
const kinds: string[] = [];
for (const s of sentences(count, 17)) { const l = lessonOf(s, 1); if (l.rows.length) { made.push(l); } }
console.timeEnd('generate');
const folds = 5;
const foldOf = (i: number) => i % folds;
const best = (w: Float64Array | Int8Array, l: Lesson, scale = 1) => l.rows.reduce((m, r) => Math.max(m, scoreOf(w, r.features, scale)), -Infinity);
const report = (pairs: { text: string; name: boolean; score: number }[]) => {
  for (const t of [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3]) {
    const pos = pairs.filter((p) => p.name); const neg = pairs.filter((p) => !p.name);
    console.log(t, 'caught', pos.filter((p) => p.score > t).length, '/', pos.length, (100 * pos.filter((p) => p.score > t).length / pos.length).toFixed(1), 'stopped', neg.filter((p) => p.score > t).length, '/', neg.length, (100 * neg.filter((p) => p.score > t).length / neg.length).toFixed(1));
  }
};
const mode = process.argv[3] ?? 'cv';
const realW = Number(process.argv[4] ?? 4);
if (mode === 'gen') {
  const w = fit(made, 2);
  const pairs = real.map((r) => ({ ...r, score: best(w, lessonOfMessage(r.text, r.name, 1)) }));
  report(pairs);
  writeFileSync('/tmp/privacy-errs.txt', pairs.filter((p) => p.name !== p.score > 0.5).map((p) => `${p.name ? 'MISS' : 'FALSE'} ${p.score.toFixed(2)} ${p.text}`).sort().join('\n'));
  // fresh generated
  const byKind = new Map<string, [number, number]>();
  for (const s of sentences(20000, 99)) {
    const l = lessonOf(s, 1); const sc = best(w, l); const v = byKind.get(s.kind) ?? [0, 0]; v[0]++; if (sc > 0.5) v[1]++; byKind.set(s.kind, v);
  }
  for (const [k, [n, c]] of byKind) console.log(k.padEnd(20), n, (100 * c / n).toFixed(1));
} else {
  const pairs: { text: string; name: boolean; score: number }[] = [];
  for (let f = 0; f < folds; f++) {
    const w = fit([...made, ...real.filter((_, i) => foldOf(i) !== f).map((r) => lessonOfMessage(r.text, r.name, realW))], 2);
    real.forEach((r, i) => { if (foldOf(i) === f) pairs.push({ ...r, score: best(w, lessonOfMessage(r.text, r.name, 1)) }); });
    if (f === 1) break;
  }
  report(pairs);
  writeFileSync('/tmp/privacy-cv.txt', pairs.filter((p) => p.name !== p.score > 0.5).map((p) => `${p.name ? 'MISS' : 'FALSE'} ${p.score.toFixed(2)} ${p.text}`).sort().join('\n'));
}
