/** What whoever runs the server is told where a start fails: one sentence that says what to do. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHttpsAddress } from '../../scripts/https-address.ts';
import { sayError, sayHomeFault } from '../../src/wiring/home-fault.ts';
import { listen } from '../../src/wiring/listen.ts';
import { openTables } from '../../src/wiring/open-tables.ts';
import { dataFolder } from '../support/data-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unitwise-operator-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a port', () => {
  it('that is in use', async () => {
    const first = createServer();
    const port = await listen(first, 0, '127.0.0.1');
    const variables = { port: 'ADMIN_PORT', host: 'ADMIN_HOST' };
    await expect(listen(createServer(), port, '127.0.0.1', variables)).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `Port ${port} is in use: stop the program that holds it, or set ADMIN_PORT to another port.`,
    });
    await new Promise((closed) => first.close(closed));
  });

  it('of an address that is not of this machine', async () => {
    await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toThrow(
      'HOST 192.0.2.1 is not an address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for all of them.',
    );
  });
});

describe('the native part of SQLite', () => {
  const packages = realpathSync('node_modules');
  /** As the package itself fails there. */
  const opened = (native?: string): unknown => {
    const there = join(folder, 'node_modules');
    for (const part of ['package.json', 'lib'])
      cpSync(join(packages, 'better-sqlite3', part), join(there, 'better-sqlite3', part), {
        recursive: true,
      });
    for (const name of ['bindings', 'file-uri-to-path']) symlinkSync(join(packages, name), join(there, name));
    try {
      const Opened = createRequire(join(folder, 'x.js'))('better-sqlite3') as typeof Database;
      return new Opened(':memory:', native === undefined ? {} : { nativeBinding: native });
    } catch (error) {
      return error;
    }
  };
  const says =
    /^The native part of SQLite .* "npm rebuild better-sqlite3" .*apt-get install g\+\+ make python3\)\.$/;

  it('that is missing', () => {
    expect(sayError(opened())).toMatch(says);
  });

  it('that cannot be loaded', () => {
    const native = join(folder, 'better_sqlite3.node');
    writeFileSync(native, 'of another machine');
    const error = opened(native);
    expect(sayError(error)).toMatch(says);
    expect(sayHomeFault(error, 'home', 'reference.db')).toMatch(says);
  });
});

describe('the figures', () => {
  const opening =
    (home: string, data = dataFolder) =>
    () =>
      openTables({ home, dataFolder: data, onTable: () => undefined });

  it.each([
    ['no database', 'not a database '.repeat(1_000)],
    ['a few bytes', 'SQLite format 3'],
  ])('in a file that is damaged (%s)', (_, content) => {
    const file = join(folder, 'reference.db');
    writeFileSync(file, content);
    expect(opening(folder)).toThrow(`${file} is damaged: move it to another folder and start again`);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('in a file that was damaged while the program runs: answers rest on the old ones', async () => {
    const told: string[] = [];
    const home = join(folder, 'home');
    const reference = openTables({
      home,
      dataFolder,
      onTable: () => undefined,
      onFault: (sentence) => told.push(sentence),
    });
    const before = reference.releases.length;
    rmSync(join(home, 'reference.db'));
    writeFileSync(join(home, 'reference.db'), 'not a database '.repeat(1_000));
    await new Promise((later) => setTimeout(later, 600));
    expect(reference.releases.length).toBe(before);
    expect(told).toEqual([expect.stringContaining('reference.db is damaged: move it to another folder')]);
  });

  it.each([
    ['sources.json', '{'],
    [join('starter', 'gpci-2026.csv'), 'mac,locality\n1,2\n'],
  ])('bundled with the program and damaged: %s', (name, content) => {
    const data = join(folder, 'data');
    cpSync(dataFolder, data, { recursive: true });
    writeFileSync(join(data, name), content);
    expect(opening(join(folder, 'home'), data)).toThrow(
      `${join(data, name)} is damaged or missing: install this program again.`,
    );
  });
});

describe('a home', () => {
  it.each([
    [
      'EACCES',
      '/h cannot be written: make it writable for the user that starts Unitwise, or set UNITWISE_HOME to another folder.',
    ],
    [
      'EROFS',
      '/h cannot be written: make it writable for the user that starts Unitwise, or set UNITWISE_HOME to another folder.',
    ],
    ['ENOSPC', '/h has no room left: free some, or set UNITWISE_HOME to another folder.'],
    ['ENOTDIR', '/h cannot be a folder, because a file is in its way: set UNITWISE_HOME to another.'],
    ['ERR_OF_OURS', undefined],
  ])('the system refuses with %s', (code, sentence) => {
    expect(sayHomeFault(Object.assign(new Error(), { code }), '/h', '/h/reference.db')).toBe(sentence);
  });
});

describe('the program itself', () => {
  const run = (args: readonly string[], env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', resolve('src/cli.ts'), ...args],
      {
        env: { ...process.env, UNITWISE_HOME: join(folder, 'home'), ...env },
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };

  it('repeats nothing of a bad line of .env', () => {
    const file = join(folder, 'settings.env');
    writeFileSync(file, 'PORT=1\nxoxb-secret\n');
    expect(run(['ask', '97110 7min'], { UNITWISE_ENV_FILE: file })).toEqual({
      status: 2,
      stdout: '',
      stderr: `Line 2 of ${file} is not NAME=value: correct it or put # before it.\n`,
    });
  });

  it('says what to do about figures that turn out damaged while they are read', () => {
    const home = join(folder, 'home');
    openTables({ home, dataFolder, onTable: () => undefined });
    const file = join(home, 'reference.db');
    // The list of releases stays whole, so that the file opens and an answer is what meets the damage.
    const db = new Database(file, { readonly: true });
    const pageSize = db.pragma('page_size', { simple: true }) as number;
    const { root } = db
      .prepare("select rootpage as root from sqlite_schema where name = 'relative_value'")
      .get() as { root: number };
    db.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xee, (root - 1) * pageSize, root * pageSize));
    expect(run(['ask', '97110 38min'], {})).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'reference.db in UNITWISE_HOME is damaged: move it to another folder and start again, then import anew what was imported ("unitwise data import").\n',
    });
  });

  it('reads .env, and the environment wins over it', () => {
    const file = join(folder, 'settings.env');
    writeFileSync(file, 'UNITWISE_TODAY=someday\nPORT=none\n');
    expect(run(['doctor'], { UNITWISE_ENV_FILE: file, PORT: '0' })).toMatchObject({
      status: 2,
      stdout: 'fix   configuration  UNITWISE_TODAY is a date, such as 2026-03-02.\n\n1 thing to fix.\n',
    });
  });

  it('says which file it was told to read and cannot', () => {
    const file = join(folder, 'none.env');
    expect(run(['ask', '97110 7min'], { UNITWISE_ENV_FILE: file })).toMatchObject({
      status: 2,
      stderr: `${file} cannot be read (ENOENT): make it readable for the user that starts Unitwise, or set UNITWISE_ENV_FILE.\n`,
    });
  });
});

it.each([
  ['https://billing.example.com', true],
  ['https://billing.example.com:8443/unitwise', true],
  ['http://billing.example.com', false],
  ['https://localhost', false],
  ['https://billing.example.com/?a=1', false],
  ['billing.example.com', false],
  ['https://', false],
])('a manifest names %s: %s', (address, isTaken) => {
  expect(isHttpsAddress(address)).toBe(isTaken);
});
