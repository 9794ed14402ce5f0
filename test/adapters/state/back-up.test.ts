/** Backups: taken while the program runs, put back while it does not, and never over anything. */
import Database from 'better-sqlite3';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, postgresBackup, postgresRestore, restore } from '../../../src/adapters/state/back-up.ts';
import type { StateOptions } from '../../../src/adapters/state/open-state.ts';
import { openedAt, stateKey, temporaryFolder } from './support/databases.ts';
import { noon, opened, team, valueOf } from './support/opened.ts';
import { migrations } from '../../../src/adapters/state/migrations/migrate.ts';

const latest = migrations.at(-1)?.version;

const clinic = team('slack:T1');
const set = (value: string) =>
  ({ team: clinic, setting: { key: 'payer', value }, by: 'U1', at: noon }) as const;
let home: string;
let options: StateOptions;
const backup = (): string => join(home, 'backups', 'monday.sqlite');
const asked = () => ({ home, from: backup(), at: openedAt });
const payerNow = async (): Promise<string | undefined> => {
  const state = await opened(options);
  const read = await state.settings.of(clinic);
  await state.close();
  return read.kind === 'read' ? read.value.team.payer : read.reason;
};

beforeEach(async () => {
  home = temporaryFolder();
  options = { home, stateKey, openedAt };
  const state = await opened(options);
  await state.settings.change(set('Aetna'));
  expect((await backUp({ home, to: backup() })).kind).toBe('done');
  await state.settings.change(set('Humana'));
  await state.close();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a backup', () => {
  it('taken while the program runs comes back whole, and what was there is kept', async () => {
    expect(await payerNow()).toBe('Humana');
    const kept = join(home, 'state.sqlite.before-restore-2026-11-24T19-24-20Z');
    expect(await restore(asked())).toEqual({
      kind: 'done',
      sentence: `The state is restored from ${backup()}. What was there before is kept as ${kept}.`,
    });
    expect(await payerNow()).toBe('Aetna');
    expect(existsSync(kept)).toBe(true);
  });

  it('is one file, readable by its owner alone', () => {
    expect(readdirSync(join(home, 'backups'))).toEqual(['monday.sqlite']);
    expect(statSync(backup()).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing', async () => {
    expect(await backUp({ home, to: backup() })).toEqual({
      kind: 'refused',
      sentence: `${backup()} exists already: choose a new name, a backup overwrites nothing.`,
    });
  });

  it('is not put under a program that runs', async () => {
    const running = await opened(options);
    expect(await restore(asked())).toEqual({
      kind: 'refused',
      sentence: 'The state database is in use: stop the program, then restore.',
    });
    expect(valueOf((await running.settings.of(clinic)) as never)).toMatchObject({
      team: { payer: 'Humana' },
    });
    await running.close();
  });

  it('takes the place of a file that was damaged', async () => {
    writeFileSync(join(home, 'state.sqlite'), 'not a database '.repeat(1_000));
    expect((await restore(asked())).kind).toBe('done');
    expect(await payerNow()).toBe('Aetna');
  });

  it.each([
    ['that is not there', () => rmSync(backup()), 'there is no such file'],
    ['that is no database', () => writeFileSync(backup(), 'x'.repeat(9_000)), 'is not a sound backup'],
    ['of another program', () => otherProgram(), 'is not a sound backup'],
    ['of a newer version', () => newer(), `is of version 99, and this program knows up to ${latest}`],
  ])('%s is refused, and nothing changes', async (_, change, why) => {
    change();
    const answer = await restore(asked());
    expect(answer.kind).toBe('refused');
    expect(answer.sentence).toContain(why);
    expect(await payerNow()).toBe('Humana');
    expect(readdirSync(home).filter((name) => /restor/.test(name))).toEqual([]);
  });
});

describe('PostgreSQL', () => {
  const url = "postgres://me:secret@db.example:5432/o'hara";
  it('is backed up by its own tools: the command to use, without the password', () => {
    expect(postgresBackup(url, 'my state.dump')).toEqual({
      kind: 'refused',
      sentence:
        "Team state is in PostgreSQL, which has its own backup: pg_dump --format=custom --file='my state.dump' 'postgres://me@db.example:5432/o'\\''hara'",
    });
    expect(postgresRestore(url, 'my state.dump').sentence).not.toContain('secret');
  });
});

function otherProgram(): void {
  rmSync(backup());
  const db = new Database(backup());
  db.exec('create table theirs (x)');
  db.close();
}

function newer(): void {
  const db = new Database(backup());
  db.exec("insert into schema_version values (99, 'of the future', 0)");
  db.close();
}
