/** What is deleted is gone from the files, and what older versions wrote unsealed is sealed when it is opened. */
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/state/dialects/dialect-sqlite.ts';
import { migrate, migrations } from '../../../src/adapters/state/migrations/migrate.ts';
import type { StateOptions } from '../../../src/adapters/state/open-state.ts';
import { inspect } from '../../../src/adapters/state/state-file.ts';
import type { DenialFacts } from '../../../src/core/team/denial-report.ts';
import { seal } from '../../../src/adapters/state/sealing/seal.ts';
import { readStateKeys } from '../../../src/adapters/state/sealing/state-keys.ts';
import { databases, openedAt, stateKey, temporaryFolder, type TestPlace } from './support/databases.ts';
import { fillEveryTable } from './support/fill-every-table.ts';
import { noon, opened, team, valueOf } from './support/opened.ts';
import { rowsOf, tablesOf } from './support/rows-of.ts';
import type { TeamState } from '../../../src/core/team/team-state.ts';

/** Words that stand nowhere else. */
const planted = /Qzfoo|Qznote|Qzhead|qzasked|xoxb-qz|T0QZTEAM/;
const clinic = team('slack:T0QZTEAM');
const facts: DenialFacts = {
  ...{ code: '97530', companions: [], modifiers: ['GP'], payer: 'Qzfoo Health', carc: '97' },
  ...{ quarter: '2026Q1', outcome: 'denied', whatWorked: [] },
};

/** Enough rows that they fill pages, are moved between them and leave some free. */
async function plant(state: TeamState, rows = 120): Promise<void> {
  for (let i = 0; i < rows; i += 1) {
    const question = `{"intent":"help","qzasked":"${'qzasked '.repeat(40)}"}`;
    await state.reports.add({ team: clinic, facts, note: `Qznote ${i}`, createdOn: '2026-03-02' });
    await state.threads.remember({ team: clinic, channel: 'C1', thread: `${i}`, question, at: noon });
    const asked = { intent: 'help', question, headline: 'Qzhead' };
    await state.recent.add({ team: clinic, user: 'U1', answerId: `a${i}`, ...asked, at: noon });
    const setting = { key: 'payer', value: `Qzfoo ${i}` } as const;
    await state.settings.change({ team: clinic, channel: `C${i}`, setting, by: 'U1', at: noon });
  }
  await state.installations.save({ team: clinic, installation: '{"token":"xoxb-qz"}', at: noon });
}

const inFiles = (home: string): readonly string[] =>
  readdirSync(home).filter((name) => planted.test(readFileSync(join(home, name), 'latin1')));

describe('a SQLite file', () => {
  let home: string;
  let options: StateOptions;
  beforeEach(() => {
    home = temporaryFolder();
    options = { home, stateKey, openedAt };
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('holds nothing of a deleted team, while the program runs and when it ended', async () => {
    const state = await opened(options);
    await fillEveryTable(state, team('slack:T2'));
    await plant(state);
    await state.records.deleteTeam(clinic, 'only');
    expect(inFiles(home)).toEqual([]);
    await state.close();
    expect(inFiles(home)).toEqual([]);
  });

  it('holds nothing of it where another process has it open, too', async () => {
    const [state, other] = [await opened(options), await opened(options)];
    await plant(state);
    expect(valueOf(await other.reports.own(clinic, 1)).length).toBe(1);
    await other.records.deleteTeam(clinic, 'only');
    expect(inFiles(home)).toEqual([]);
    // Whoever had the key before writes under a new one.
    await state.reports.add({ team: clinic, facts, createdOn: '2026-03-02' });
    expect(valueOf(await other.reports.own(clinic, 10)).length).toBe(1);
    await Promise.all([state.close(), other.close()]);
  });

  it('of an older version is read as it was, and holds nothing unsealed afterwards', async () => {
    const file = join(home, 'state.sqlite');
    inspect(file);
    const old = openSqlite(file);
    await migrate(old.writer, old.dialect, migrations.slice(0, 3));
    await old.close();
    const db = new Database(file);
    const keys = readStateKeys(stateKey);
    if (keys.kind !== 'keys') throw new Error('the key is sound');
    const token = seal('{"token":"xoxb-qz"}', ['slack_installation', clinic], {
      keys: keys.keys,
      mayHoldTokens: true,
    });
    const insert = (table: string, row: Record<string, string | number | null>): void => {
      const columns = Object.keys(row);
      const places = columns.map((column) => `@${column}`).join();
      db.prepare(`insert into ${table} (${columns.join()}) values (${places})`).run(row);
    };
    const at = noon;
    const [of, who] = [
      { team: clinic, channel: 'C1' },
      { team: clinic, user_hash: 'u' },
    ];
    const [before, after] = ['"Qzfoo"', '"Qzfoo Health"'];
    const told = JSON.stringify(facts);
    insert('team_setting', { ...of, key: 'payer', value: after, at });
    insert('setting_change', {
      ...of,
      key: 'payer',
      before_value: before,
      after_value: after,
      user_hash: 'u',
      at,
    });
    insert('thread_question', { ...of, thread: '1', question: '{"qzasked":1}', at });
    insert('recent_answer', {
      ...who,
      answer_id: 'a',
      intent: 'help',
      question: '{}',
      headline: 'Qzhead',
      at,
    });
    insert('audit_entry', { ...who, sort: 'help', answer_id: 'a', data_version: 'RVU26C', at: noon - 1 });
    for (const id of ['one', 'two']) {
      const report = { id, cell: '["97530","qzfoo health","97"]', quarter: '2026Q1', facts: told };
      insert('own_report', { ...report, team: clinic, note: 'Qznote', created_on: '2026-03-02' });
    }
    insert('slack_installation', { team: clinic, sealed: token.sealed, key_id: token.key_id, at });
    db.close();

    const state = await opened(options);
    expect(
      valueOf(await state.reports.own(clinic, 10)).map(({ id, facts: was, note }) => [id, was, note]),
    ).toEqual([
      ['two', facts, 'Qznote'],
      ['one', facts, 'Qznote'],
    ]);
    const again = await state.reports.add({ team: clinic, facts, createdOn: '2026-03-03' });
    expect(again).toMatchObject({ kind: 'saved', counted: false });
    expect(valueOf(await state.audit.changesOf(clinic, 10))).toMatchObject([{ before, after }]);
    expect(valueOf(await state.threads.last({ ...of, thread: '1' }, noon))).toBe('{"qzasked":1}');
    expect(valueOf(await state.recent.ofTeam({ team: clinic, since: 0, limit: 9 }))).toMatchObject([
      { question: '{}', headline: 'Qzhead' },
    ]);
    expect(valueOf(await state.installations.find(clinic))).toBe('{"token":"xoxb-qz"}');
    expect(await state.settings.of(clinic, 'C1')).toMatchObject({
      value: { channel: { payer: 'Qzfoo Health' } },
    });
    const [key] = await rowsOf(options, 'team_key');
    expect(key?.['at']).toBe(noon - 1);
    await state.close();
    const left = readFileSync(file, 'latin1').replaceAll('T0QZTEAM', '');
    expect(left).not.toMatch(planted);
  });
});

describe.each(databases)('every table of $title', ({ makePlace }) => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await makePlace();
  }, 60_000);
  afterEach(() => place.remove());

  it('holds what people typed sealed, and opens it with no other key than the team’s', async () => {
    const state = await opened(place.options);
    await plant(state, 3);
    const stored: string[] = [];
    for (const table of (await tablesOf(place.options)).keys()) {
      stored.push(JSON.stringify(await rowsOf(place.options, table)));
    }
    expect(stored.join('\n').replaceAll('T0QZTEAM', '')).not.toMatch(planted);
    await rowsOf(place.options, 'own_report', 'delete from team_key');
    expect(valueOf(await state.reports.own(clinic, 10))).toEqual([]);
    expect(valueOf(await state.threads.last({ team: clinic, channel: 'C1', thread: '1' }, noon))).toBe(
      undefined,
    );
    await state.close();
  });
});
