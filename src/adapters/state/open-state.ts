/**
 * The team's state: PostgreSQL where a URL is given, else a SQLite file in the home folder.
 *
 * A damaged file is moved aside under a name with the moment in it, and no new one is begun: an empty database
 * would answer every team at national rates, greet installed workspaces as strangers and send digests again, all
 * without a word. So the program runs without state, billing answers go on and say so, and whoever runs the server
 * is told which file and what to do; that stays so at every start until a backup is restored or the file is taken
 * out of the folder.
 */
import type { TeamState } from '../../core/team/team-state.ts';
import { absentState } from '../../core/team/absent-state.ts';
import type { OpenDatabase } from './dialects/dialect.ts';
import { faultOf } from './dialects/fault-of.ts';
import { migrate, sayNewer } from './migrations/migrate.ts';
import { chooseKeyring, type ChosenKeyring } from './sealing/choose-keyring.ts';
import type { Keyring } from './sealing/seal.ts';
import { openSecrets } from './sealing/secrets.ts';
import { becomeSoleServer } from './sole-server.ts';
import { openFile, sayUnusable, type OpenedFile } from './state-file.ts';
import { sealOldRows } from './sealing/seal-old-rows.ts';
import { openTeamKeys } from './sealing/team-keys.ts';
import { stateDb, type Prepared, type Ready } from './state-db.ts';
import { teamState } from './stores/team-state.ts';

export interface StateOptions {
  /** The folder of the SQLite file; made where there is none. */
  readonly home: string;
  /** DATABASE_URL. */
  readonly databaseUrl?: string | undefined;
  /** STATE_KEY, as given. */
  readonly stateKey?: string | undefined;
  /** ISO; names a file that is put aside. */
  readonly openedAt: string;
  /** Stands in for the database's own clock (epoch milliseconds). */
  readonly clock?: (() => number) | undefined;
  /** Milliseconds for which settings are not read again; without it they are read for every answer. */
  readonly settingsKeptFor?: number | undefined;
  /** Answers people: with SQLite the only one that does, so what a dead one held is free at once (sole-server.ts). */
  readonly serves?: boolean | undefined;
  /** PostgreSQL connections at most. */
  readonly connections?: number | undefined;
  /** The SQLite file grows to so many pages and no further. */
  readonly maxPages?: number | undefined;
}

export type OpenedState =
  /** `notice`: something whoever runs the server should know; PostgreSQL that is away is open too, and comes back. */
  | { readonly kind: 'open'; readonly state: TeamState; readonly notice?: string }
  /** Serve without state; `state` answers `unavailable` to everything. */
  | { readonly kind: 'without'; readonly state: TeamState; readonly sentence: string }
  /** Do not start: what is stored would be misread or lost. */
  | { readonly kind: 'refused'; readonly sentence: string };

export async function openState(options: StateOptions): Promise<OpenedState> {
  const chosen = keyringOf(options);
  if (chosen.kind === 'refused') return chosen;
  if (chosen.kind === 'without') return { ...chosen, state: absentState(chosen.sentence, chosen.reason) };
  const opened = await openDatabase(options);
  if (opened.kind === 'refused') return opened;
  if (opened.kind === 'without') {
    return { ...opened, state: absentState(opened.sentence, opened.reason) };
  }
  const { database } = opened;
  const prepare = (): Promise<Prepared> => prepareDatabase(database, chosen.keyring);
  const db = stateDb({ database, prepare, steady: () => performance.now() });
  const first = await db.first();
  if (first.kind === 'refused') {
    await db.close();
    return first;
  }
  const state = teamState(db, options.settingsKeptFor);
  if (first.kind === 'ready') {
    if (options.serves !== true || database.dialect.name !== 'sqlite') return { kind: 'open', state };
    const unlock = await becomeSoleServer(options.home, db);
    return { kind: 'open', state: { ...state, close: () => state.close().finally(unlock) } };
  }
  if (database.dialect.name === 'postgres') return { kind: 'open', state, notice: first.sentence };
  await db.close();
  return { kind: 'without', state: absentState(first.sentence, first.reason), sentence: first.sentence };
}

/** The folder's key cannot be read or made where the folder is of another user. */
function keyringOf(options: StateOptions): ChosenKeyring | Extract<OpenedFile, { kind: 'without' }> {
  try {
    return chooseKeyring(options);
  } catch (error) {
    const reason = faultOf(error);
    if (reason === undefined) throw error;
    return { kind: 'without', reason, sentence: sayUnusable(options.home, reason) };
  }
}

async function openDatabase(
  options: StateOptions,
): Promise<OpenedFile | { readonly kind: 'refused'; readonly sentence: string }> {
  const { databaseUrl } = options;
  if (databaseUrl === undefined) return openFile(options);
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(databaseUrl)) {
    const sentence = 'DATABASE_URL is not an address such as postgres://user:password@host:5432/unitwise.';
    return { kind: 'refused', sentence };
  }
  const { openPostgres } = await import('./dialects/dialect-postgres.ts');
  return { kind: 'opened', database: openPostgres(databaseUrl, options) };
}

async function prepareDatabase(
  { writer, dialect, rewrite }: OpenDatabase,
  keyring: Keyring,
): Promise<Prepared> {
  const migrated = await migrate(writer, dialect);
  if (migrated.kind === 'newer') {
    return { kind: 'refused', sentence: sayNewer(migrated.version, migrated.known) };
  }
  const secrets = await openSecrets(writer, keyring);
  if (secrets.kind === 'refused') return secrets;
  const { version } = migrated;
  const ready: Ready = {
    ...{ dialect, keyring, version, pseudonyms: secrets.pseudonyms },
    teamKeys: openTeamKeys(keyring, dialect),
  };
  const sealed = await writer.transaction().execute(async (trx) => {
    await dialect.lockMigrations(trx);
    return sealOldRows(trx, ready);
  });
  if (sealed > 0) await rewrite();
  return { kind: 'ready', ready };
}
