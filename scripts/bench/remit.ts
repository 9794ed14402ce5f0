/**
 * Prints what reading a remittance beside its claims costs next to a do-nothing tokenizer of the same two files, each
 * in a process of its own, in processor time; and how many of the planted faults it found and what it invented.
 *   npx tsx scripts/bench/remit.ts [service lines]
 * Needs a build; `npm run bench:remit` makes one.
 */
import { buildSync } from 'esbuild';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeRemittance } from './make-remittance.ts';
import { measure } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-remit-'));
const [count = '1000000'] = process.argv.slice(2);
const [remittance, claims, out] = ['a.835', 'a.837', 'out.csv'].map((name) => join(folder, name));
const copier = join(folder, 'copy-x12.mjs');
const env = { ...process.env, UNITWISE_HOME: join(folder, 'home') };

try {
  if (remittance === undefined || claims === undefined || out === undefined) throw new Error('no files');
  const truth = writeRemittance({ remittance, claims }, Number(count));
  measure(['dist/cli.js', 'data', 'status'], env);
  buildSync({
    entryPoints: ['scripts/bench/copy-x12.ts'],
    outfile: copier,
    ...{ bundle: true, minifySyntax: true, minifyWhitespace: true },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
  });
  const nothing = measure([copier, out, remittance, claims], env);
  const read = measure(['dist/cli.js', 'remit', remittance, '--claims', claims, '-o', out], env);
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  process.stdout.write(
    `do-nothing tokenizer  ${seconds(nothing.time)}, peak ${(nothing.peak / 1024).toFixed(0)} MB\nremit                 ${seconds(read.time)}, ${(read.time / nothing.time).toFixed(1)} x, peak ${(read.peak / 1024).toFixed(0)} MB\n\n${read.said}\n${await judged(out, truth)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Lines of the output by their cause beside what was planted, in the order both have. */
async function judged(file: string, truth: readonly string[]): Promise<string> {
  let [at, planted, found, told] = [-1, 0, 0, 0];
  for await (const row of createInterface({ input: createReadStream(file) })) {
    const expected = truth[at++];
    if (expected === undefined) continue;
    const cause = row.split(',')[13];
    if (expected !== 'as-expected') planted += 1;
    if (cause !== 'as-expected') told += 1;
    if (expected !== 'as-expected' && cause === expected) found += 1;
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  return `Planted ${planted}: ${found} found (recall ${percent(found, planted)}), ${told - found} of ${told} told wrongly (precision ${percent(found, told)})`;
}
