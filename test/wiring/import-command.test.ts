/** `unitwise data import` as a person or a script runs it: its own process, its own home. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeQuarter } from '../../scripts/bench/make-quarter.ts';
import { openTables } from '../../src/wiring/open-tables.ts';
import { date } from '../support/claim-days.ts';
import { dataFolder } from '../support/data-folder.ts';

const cli = ['--import', 'tsx', 'src/cli.ts'];
let home: string;
let files: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unitwise-home-'));
  files = mkdtempSync(join(tmpdir(), 'unitwise-files-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
  rmSync(files, { recursive: true });
});
const env = (): NodeJS.ProcessEnv => ({ ...process.env, UNITWISE_HOME: home });

function run(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], {
    env: env(),
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr.replace(/^Loading CMS figures.*\n/gm, '') };
}

/** One made-up limit a code, in the plain layout. */
function limits(name: string, units: number): string {
  const path = join(files, name);
  writeFileSync(
    path,
    `code,mue,mai,rationale\n97110,${units},3,Clinical: Data\n97140,${units},3,Clinical: Data\n`,
  );
  return path;
}
/** A file that is no table. */
function note(): string {
  const path = join(files, 'notes.txt');
  writeFileSync(path, 'Remember the milk.\n');
  return path;
}
/** A quarter that the bundled figures do not hold. */
const quarter = (): string => {
  const path = join(files, 'ptp_2027Q1.csv');
  writeQuarter(path, 0.15);
  return path;
};
const held = (): string[] =>
  openTables({ home, dataFolder, onTable: () => undefined }).releases.map(
    ({ kind, name }) => `${kind} ${name}`,
  );

describe('unitwise data import', () => {
  it('asks for the terms once', () => {
    const file = limits('mue_2026Q4.csv', 6);
    expect(run('data', 'import', file)).toMatchObject({
      ...{ status: 1, out: '' },
      err: expect.stringMatching(
        /American Medical Association[\s\S]*accept the terms first \(--accept-terms\)\.\n$/,
      ) as string,
    });
    const accepted = run('data', 'import', '--accept-terms', file);
    expect(accepted).toMatchObject({
      status: 0,
      out: 'imported mue 2026Q4: 2 rows, in force 2026-10-01 to 2026-12-31 (NCCI medically unlikely edits, practitioner services, October 2026)\n',
    });
    const again = run('data', 'import', file);
    expect([again.status, again.out, again.err]).toEqual([
      0,
      'held already: mue 2026Q4\n',
      `${file}: 2 rows\n`,
    ]);
  });

  it('says in a sentence each what is wrong, and changes nothing', () => {
    const before = held();
    const text = note();
    const refused = run('data', 'import', '--accept-terms', text, limits('mue.csv', 6));
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(`${text}: this is none of the CMS files Unitwise reads.\n`);
    expect(refused.err).toContain(
      'mue.csv: neither its content nor its name says its release: add --release 2026Q2.\n',
    );
    expect(refused.err).toMatch(/Nothing was changed: the figures held before go on answering\.\n$/);
    expect(held()).toEqual(before);
  });

  it('says which path leads nowhere before it asks or imports anything', () => {
    const before = held();
    const [absent, other] = [join(files, 'absent.csv'), join(files, 'other.csv')];
    expect(run('data', 'import', absent, limits('mue_2027Q1.csv', 6), other)).toEqual({
      ...{ status: 1, out: '' },
      err: `${absent}: there is no such file or folder.
${other}: there is no such file or folder.
Nothing was changed: the figures held before go on answering.
`,
    });
    expect(held()).toEqual(before);
  });

  it('imports what it can read and says what it left out, or with --strict imports nothing', () => {
    const text = note();
    const before = held();
    const both = ['data', 'import', '--accept-terms', text, limits('mue_2027Q1.csv', 6)];
    const strict = run(...both, '--strict');
    expect([strict.status, strict.out]).toEqual([1, '']);
    expect(strict.err).toContain(`${text}: this is none of the CMS files Unitwise reads.\n`);
    expect(strict.err).toMatch(/Nothing was changed: the figures held before go on answering\.\n$/);
    expect(held()).toEqual(before);

    const lenient = run(...both);
    expect(lenient.status).toBe(0);
    expect(lenient.out).toMatch(/^imported mue 2027Q1: 2 rows, in force 2027-01-01 to 2027-03-31 /);
    expect(lenient.err).toMatch(/left out: \S+notes\.txt: this is none of the CMS files Unitwise reads\.\n$/);
    expect(held()).toContain('mue 2027Q1');

    const folder = mkdtempSync(join(tmpdir(), 'unitwise-mixed-'));
    copyFileSync(text, join(folder, 'notes.txt'));
    copyFileSync(limits('mue_2027Q1.csv', 6), join(folder, 'mue_2027Q1.csv'));
    expect(run('data', 'import', folder)).toMatchObject({
      status: 0,
      err: expect.stringMatching(/passed over: notes\.txt, no tables Unitwise reads\.\n$/) as string,
    });
    rmSync(folder, { recursive: true });
  });

  it('leaves the old figures answering when it is killed, and nothing behind for the next', async () => {
    const file = quarter();
    run('data', 'status');
    const before = statSync(join(home, 'reference.db'));
    for (const after of [600, 1000, 1400]) {
      const importing = spawn(process.execPath, [...cli, 'data', 'import', '--accept-terms', file], {
        env: env(),
        stdio: 'ignore',
      });
      // A fast machine may end the import before it is killed.
      const ended = new Promise((resolve) => importing.once('exit', resolve));
      await wait(after);
      importing.kill('SIGKILL');
      await ended;
      if (statSync(join(home, 'reference.db')).ino !== before.ino) break;
      expect(held()).not.toContain('ptp 2027Q1');
    }
    expect(run('data', 'import', '--accept-terms', file).status).toBe(0);
    expect(held()).toContain('ptp 2027Q1');
    expect(readdirSync(home).filter((name) => /\.new$|^import-/.test(name))).toEqual([]);
  }, 60_000);

  it('says that the disk is full, and changes nothing', () => {
    const file = quarter();
    run('data', 'status');
    // A limit on the size of any file (in KiB) stands in for a disk without room for what is added.
    const room = Math.ceil(statSync(join(home, 'reference.db')).size / 1024) + 800;
    const limited = `ulimit -f ${room} && exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      ...([
        'bash',
        ['-c', limited, process.execPath, ...cli, 'data', 'import', '--accept-terms', file],
        { env: env(), encoding: 'utf8' },
      ] as const),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('The disk is full or cannot be written');
    expect(held()).not.toContain('ptp 2027Q1');
    expect(readdirSync(home).filter((name) => /\.new$|^import-/.test(name))).toEqual([]);
  }, 60_000);

  it('is seen by a process that runs already', async () => {
    const reference = openTables({ home, dataFolder, onTable: () => undefined });
    const limitOn = (): number | undefined =>
      reference.on(date('2026-11-02')).mue?.limit('97110' as never)?.units;
    expect(limitOn()).toBe(6);
    expect(run('data', 'import', '--accept-terms', limits('mue_2026Q4.csv', 5)).status).toBe(0);
    await wait(600);
    expect(limitOn()).toBe(5);
  });
});
