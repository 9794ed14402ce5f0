/**
 * Prints what scrubbing a year of claims costs beside a do-nothing csv parse and write of the same file, each in a
 * process of its own, in processor time. The yardstick is bundled like the program, so that neither pays for tsx.
 *   npx tsx scripts/bench/scrub.ts [service lines] [ptp_2024Q3.csv.gz]
 * With a PTP file the whole table is loaded first. Needs a build; `npm run bench:scrub` makes one.
 */
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeClaims } from './make-claims.ts';
import { measure, type Measured } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-scrub-'));
const [count = '1000000', table] = process.argv.slice(2);
const [claims, out] = [join(folder, 'claims.csv'), join(folder, 'out.csv')];
const copier = join(folder, 'copy-csv.mjs');
const env = { ...process.env, UNITWISE_HOME: join(folder, 'home') };
const run = (args: readonly string[]): Measured => measure(args, env);

try {
  writeClaims(claims, Number(count));
  run(['dist/cli.js', 'data', 'status']);
  if (table !== undefined) run(['dist/cli.js', 'data', 'import', '--accept-terms', resolve(table)]);
  buildSync({
    entryPoints: ['scripts/bench/copy-csv.ts'],
    outfile: copier,
    ...{ bundle: true, minifySyntax: true, minifyWhitespace: true },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
  });
  const nothing = run([copier, claims, out]);
  const scrubbed = run(['dist/cli.js', 'scrub', claims, '-o', out]);
  const rate = (time: number): string =>
    `${Math.round(Number(count) / (time / 1000)).toLocaleString('en-US')} lines/s`;
  process.stdout.write(
    `do-nothing parse and write  ${(nothing.time / 1000).toFixed(2)} s, ${rate(nothing.time)}\n`,
  );
  process.stdout.write(
    `scrub                       ${(scrubbed.time / 1000).toFixed(2)} s, ${rate(scrubbed.time)}, ${(scrubbed.time / nothing.time).toFixed(1)} x, peak ${(scrubbed.peak / 1024).toFixed(0)} MB\n\n`,
  );
  process.stdout.write(scrubbed.said);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
