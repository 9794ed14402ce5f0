/** The SQLite file where it is damaged, foreign, newer, full, locked or not writable; and the keys that go with it. */
import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type OpenedState, type StateOptions } from '../../../src/adapters/state/open-state.ts';
import { openedAt, stateKey, temporaryFolder } from './support/databases.ts';
import { noon, opened, team, valueOf } from './support/opened.ts';
import { migrations } from '../../../src/adapters/state/migrations/migrate.ts';

const latest = migrations.at(-1)?.version;

const clinic = team('slack:T1');
const aetna = { team: clinic, setting: { key: 'payer', value: 'Aetna' }, by: 'U1', at: noon } as const;
let home: string;
let options: StateOptions;
const file = (): string => join(home, 'state.sqlite');
beforeEach(() => {
  home = temporaryFolder();
  options = { home, stateKey, openedAt };
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const sentenceOf = (state: OpenedState): string => (state.kind === 'open' ? 'open' : state.sentence);

describe('a damaged file', () => {
  const aside = (): string => join(home, 'state.sqlite.corrupt-2026-11-24T19-24-20Z');

  it.each([
    ['no database at all', () => writeFileSync(file(), 'not a database '.repeat(1_000))],
    ['pages overwritten', () => overwritePages()],
    ['cut in half', () => writeFileSync(file(), readFileSync(file()).subarray(0, statSync(file()).size / 2))],
  ])('(%s) is put aside as it was, and the program goes on without state', async (_, damage) => {
    const before = await opened(options);
    await before.settings.change(aetna);
    await before.close();
    damage();
    const damaged = readFileSync(file());
    const state = await openState(options);
    expect(state.kind).toBe('without');
    expect(sentenceOf(state)).toContain(`kept as ${aside()}`);
    expect(sentenceOf(state)).toContain('unitwise state restore');
    expect(readFileSync(aside()).equals(damaged)).toBe(true);
    if (state.kind !== 'without') return;
    expect(await state.state.settings.of(clinic)).toEqual({
      ...{ kind: 'unavailable', reason: 'damaged', lastKnown: undefined },
    });
    expect(await state.state.settings.change(aetna)).toEqual({ kind: 'unavailable', reason: 'damaged' });
  });

  it('is not replaced by an empty one at the next start, until it is taken out of the folder', async () => {
    writeFileSync(file(), 'not a database '.repeat(1_000));
    await openState(options);
    expect((await openState(options)).kind).toBe('without');
    expect(existsSync(file())).toBe(false);
    renameSync(aside(), join(home, 'elsewhere'));
    await (await opened(options)).close();
  });

  it('never overwrites the one put aside before it', async () => {
    for (const words of ['first ', 'second ']) {
      writeFileSync(file(), words.repeat(1_000));
      expect((await openState(options)).kind).toBe('without');
    }
    const names = readdirSync(home).filter((name) => name.includes('corrupt'));
    expect(names).toEqual([
      'state.sqlite.corrupt-2026-11-24T19-24-20Z',
      'state.sqlite.corrupt-2026-11-24T19-24-20Z-2',
    ]);
    expect(names.map((name) => readFileSync(join(home, name), 'utf8').slice(0, 5))).toEqual([
      'first',
      'secon',
    ]);
  });

  function overwritePages(): void {
    const bytes = readFileSync(file());
    bytes.fill(0xff, 4_096, 12 * 4_096);
    writeFileSync(file(), bytes);
  }
});

describe('a file that is not for this program', () => {
  it('of a newer version refuses the start, and is left as it is', async () => {
    await (await opened(options)).close();
    change("insert into schema_version values (99, 'of the future', 0)");
    expect(await openState(options)).toEqual({
      kind: 'refused',
      sentence: `The state database is of version 99, and this program knows up to ${latest}: start the newer program, or restore a backup of the older version.`,
    });
    expect(existsSync(file())).toBe(true);
  });

  it('of another program refuses the start, and is left as it is', async () => {
    change('create table theirs (x)');
    expect(sentenceOf(await openState(options))).toBe(
      `${file()} is not a state database of Unitwise: move it away.`,
    );
    expect(existsSync(file())).toBe(true);
  });
});

describe('a disk', () => {
  it('that is full refuses writes as values, reads go on, and writes do again once there is room', async () => {
    const roomy = await opened(options);
    await roomy.settings.change(aetna);
    await roomy.close();
    const full = await opened({ ...options, maxPages: pagesOf() + 2 });
    const thread = (index: number) =>
      full.threads.remember({
        ...{ team: clinic, channel: 'C1', thread: String(index), question: 'q'.repeat(5_000), at: noon },
      });
    const kinds: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const saved = await thread(index);
      kinds.push(saved.kind === 'saved' ? 'saved' : saved.reason);
    }
    expect(kinds.at(-1)).toBe('full');
    expect(valueOf(await full.settings.of(clinic)).team).toEqual({ payer: 'Aetna' });
    await full.close();
    const again = await opened(options);
    expect(await again.settings.change(aetna)).toEqual({ kind: 'saved' });
    await again.close();
  });

  it('that does not hold even the first tables leaves the program without state', async () => {
    const state = await openState({ ...options, maxPages: 3 });
    expect([state.kind, sentenceOf(state)]).toEqual([
      'without',
      'The state database has no room: free disk space; answers go on meanwhile.',
    ]);
  });
});

describe('another writer', () => {
  it('is waited for without holding anything else up', async () => {
    const state = await opened(options);
    await state.settings.change(aetna);
    const other = new Database(file());
    other.exec('begin immediate');
    const order: string[] = [];
    const write = state.settings
      .change({ ...aetna, setting: { key: 'payer', value: 'Humana' } })
      .then(({ kind }) => order.push(`write ${kind}`));
    const read = await state.settings.of(clinic);
    order.push(`read ${valueOf(read as Exclude<typeof read, { lastKnown: unknown }>).team.payer ?? ''}`);
    other.exec('commit');
    other.close();
    await write;
    expect(order).toEqual(['read Aetna', 'write saved']);
    await state.close();
  });

  it('that holds it too long gives a value', async () => {
    const state = await opened(options);
    const other = new Database(file());
    other.exec('begin immediate');
    expect(await state.settings.change(aetna)).toEqual({ kind: 'unavailable', reason: 'locked' });
    other.close();
    expect(await state.settings.change(aetna)).toEqual({ kind: 'saved' });
    await state.close();
  });
});

describe('keys', () => {
  const install = { team: clinic, installation: '{"bot":{"token":"xoxb"}}', at: noon };
  const without = (): StateOptions => ({ home, openedAt });

  it('where none is given, one for the folder is made, readable by its owner alone', async () => {
    const state = await opened(without());
    expect(statSync(join(home, 'state.key')).mode & 0o777).toBe(0o600);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await state.installations.save(install)).toEqual({ kind: 'no-key' });
    await state.close();
    await (await opened(without())).close();
  });

  it('a STATE_KEY given later still opens what the key of the folder sealed', async () => {
    const before = await opened(without());
    const chat = { team: clinic, conversation: 'D1' };
    await before.installations.saveConversation({ ...chat, reference: '{}', at: noon });
    await before.close();
    const after = await opened(options);
    expect(valueOf(await after.installations.findConversation(chat))).toBe('{}');
    await after.close();
  });

  it('tokens without any key at hand refuse the start', async () => {
    const before = await opened(options);
    await before.installations.save(install);
    await before.close();
    expect(await openState(without())).toEqual({
      kind: 'refused',
      sentence:
        'The state database holds secrets sealed with key 4bb06f8e, which is not at hand (STATE_KEY is not set): add that key to STATE_KEY, after the new one and a comma, and start again.',
    });
  });

  it.each([
    [
      'short',
      'STATE_KEY: key 1 of 1 is not 32 bytes in base64 or hex; make one with: openssl rand -base64 32',
    ],
    [
      `${stateKey},${'g'.repeat(64)}`,
      'STATE_KEY: key 2 of 2 is not 32 bytes in base64 or hex; make one with: openssl rand -base64 32',
    ],
  ])('%s is refused in words that do not repeat it', async (given, sentence) => {
    expect(await openState({ ...options, stateKey: given })).toEqual({ kind: 'refused', sentence });
  });

  it('are needed with PostgreSQL, whose instances share them', async () => {
    const state = await openState({ ...without(), databaseUrl: 'postgres://db.example/unitwise' });
    expect(sentenceOf(state)).toMatch(/^DATABASE_URL is set and STATE_KEY is not: /);
  });
});

function change(statement: string): void {
  const db = new Database(file());
  db.exec(statement);
  db.close();
}

function pagesOf(): number {
  const db = new Database(file());
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.close();
  return pages;
}
