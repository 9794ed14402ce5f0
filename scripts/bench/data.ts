/**
 * Prints what importing and looking up pair edits costs, each figure beside its yardstick in the same run: the
 * sqlite3 shell's own .import and index of the same rows; one raw prepared statement of one direction. Times on a clock
 * say little on a busy machine: beside them stands the processor time of each.
 *   npx tsx scripts/bench/data.ts [ptp_2024Q3.csv.gz]
 * Without a file it makes a quarter of the same size and shape from a fixed seed. Everything stays in a temporary folder.
 */
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openReference } from '../../src/adapters/sqlite/open-reference.ts';
import { judgePair, type PairEdit } from '../../src/core/edits/pair-edit.ts';
import type { ServiceDate } from '../../src/core/claim/service-date.ts';
import { measure } from './measure.ts';
import { writeQuarter } from './make-quarter.ts';

const folder = mkdtempSync(join(tmpdir(), 'unitwise-bench-'));
const print = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(58)} ${figure}\n`);
const ms = (from: number): number => performance.now() - from;

try {
  const given = process.argv[2];
  const file = given === undefined ? join(folder, 'ptp_2024Q4.csv') : resolve(given);
  if (given === undefined) writeQuarter(file);
  const ours = importOurs(file);
  const theirs = importShell(file);
  if (theirs === undefined) {
    print('sqlite3 .import and index', 'not run: no sqlite3 shell on this machine');
  } else {
    const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
    const beside = (of: keyof Taken): string =>
      `${seconds(ours[of])} beside ${seconds(theirs[of])}, ${(ours[of] / theirs[of]).toFixed(2)} x`;
    print('import beside sqlite3 .import and index, on the clock', beside('clock'));
    print('  of processor time', beside('processor'));
    lookUps();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

function importOurs(file: string): Taken {
  const env = { ...process.env, UNITWISE_HOME: join(folder, 'home') };
  measure(['dist/cli.js', 'data', 'status'], env);
  const from = performance.now();
  const { time: processor, peak } = measure(['dist/cli.js', 'data', 'import', '--accept-terms', file], env);
  const clock = ms(from);
  print('peak memory of the import', `${(peak / 1024).toFixed(0)} MB`);
  print(
    'reference file afterwards',
    `${(statSync(join(folder, 'home', 'reference.db')).size / 1e6).toFixed(1)} MB`,
  );
  return { clock, processor };
}

/** A table of the same columns, imported by the shell, with an index on the pair. */
function importShell(file: string): Taken | undefined {
  const cat = file.endsWith('.gz') ? 'zcat' : 'cat';
  const commands = [
    'create table ptp(column1 text, column2 text, prior text, effective text, deletion text, indicator text, rationale text);',
    '.mode csv',
    `.import --skip 1 "|${cat} ${file}" ptp`,
    'create index pair on ptp(column1, column2);',
  ];
  const from = performance.now();
  const shell = spawnSync('bash', ['-c', 'sqlite3 "$0" && times', join(folder, 'shell.db')], {
    input: commands.join('\n'),
    encoding: 'utf8',
  });
  const clock = ms(from);
  const spent = [...(shell.stdout.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const processor =
    spent.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0) * 1000;
  return shell.status === 0 ? { clock, processor } : undefined;
}

/** Both directions with the date judged, against one raw statement of one direction, over the same mixed pairs. */
function lookUps(): void {
  const raw = new Database(join(folder, 'shell.db'), { readonly: true });
  raw.pragma('mmap_size = 268435456');
  const codes = (raw.prepare('select distinct column1 as code from ptp').all() as { code: string }[]).map(
    ({ code }) => code,
  );
  const hits = raw.prepare('select column1, column2 from ptp where rowid % 17 = 0 limit 150000').all() as {
    column1: string;
    column2: string;
  }[];
  const at = (i: number): string => codes[(i * 7919) % codes.length] ?? '';
  const pairs = hits.flatMap(
    ({ column1, column2 }, i) =>
      [
        [column1, column2],
        [at(i), at(i * 31 + 7)],
      ] as const,
  );

  const statement = raw.prepare('select indicator, deletion from ptp where column1 = ? and column2 = ?');
  const fromRaw = performance.now();
  for (const [a, b] of pairs) statement.all(a, b);
  const rawTime = ms(fromRaw);

  const held = openReference(join(folder, 'home', 'reference.db'));
  if ('otherVersion' in held) throw new Error('the reference file cannot be read back');
  const release = held.store.releases.find(({ kind, origin }) => kind === 'ptp' && origin === 'imported');
  if (release === undefined) throw new Error('the quarter was not imported');
  const before = process.memoryUsage().arrayBuffers;
  const fromFirst = performance.now();
  held.store.edits(release, '97150', '97110');
  const firstTime = ms(fromFirst);
  const fromOurs = performance.now();
  for (const [a, b] of pairs) {
    const rows = held.store
      .edits(release, a, b)
      .map((row) => ({ ...row, from: row.firstDay ?? release.firstDay, to: row.lastDay }));
    judgePair(rows as unknown as PairEdit[], '2024-08-01' as ServiceDate);
  }
  const oursTime = ms(fromOurs);
  const micro = (time: number): string => `${((time * 1000) / pairs.length).toFixed(2)} us a look-up`;
  print(`raw statement, one direction, ${pairs.length} pairs`, micro(rawTime));
  print('both directions and the date', `${micro(oursTime)}, ${(oursTime / rawTime).toFixed(2)} x`);
  print('first look-up of a process', `${firstTime.toFixed(1)} ms`);
  print(
    'pairs held in memory afterwards',
    `${((process.memoryUsage().arrayBuffers - before) / 1e6).toFixed(1)} MB`,
  );
  held.close();
  raw.close();
}
