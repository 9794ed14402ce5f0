/**
 * The one way to the database. Every read and write passes here: made ready first (migrated, keys proved), refused
 * while the server is away, faults turned into values. An error we do not expect is a bug and is thrown on.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Read, Saved, StateFault, Unavailable } from '../../core/team/outcome.ts';
import type { Readiness } from '../../core/team/team-state.ts';
import { faultOf } from './dialects/fault-of.ts';
import type { Dialect, OpenDatabase } from './dialects/dialect.ts';
import { openGate } from './gate.ts';
import type { Pseudonyms } from './sealing/pseudonym.ts';
import type { Keyring } from './sealing/seal.ts';
import type { TeamKeys } from './sealing/team-keys.ts';
import type { Tables } from './tables.ts';

/** What a store works with once the database is ready. */
export interface Ready {
  readonly dialect: Dialect;
  readonly pseudonyms: Pseudonyms;
  readonly keyring: Keyring;
  readonly teamKeys: TeamKeys;
  readonly version: number;
}

export interface StateDb {
  readonly read: <T>(work: (db: Kysely<Tables>, ready: Ready) => Promise<T>) => Promise<Read<T>>;
  /** One transaction; inside, only `trx` is used. Tried again where two transactions crossed. */
  readonly write: <T>(work: (trx: Transaction<Tables>, ready: Ready) => Promise<T>) => Promise<Read<T>>;
  /** Makes the database ready now, where it is not yet. */
  readonly first: () => Promise<First>;
  /** Takes out of the files what deleted rows left there, where the database can (dialects/dialect.ts). */
  readonly erase: () => Promise<Read<void>>;
  readonly ready: () => Promise<Readiness>;
  /** Keeps the database open until it is given back; undefined once it is being closed. */
  readonly hold: () => (() => void) | undefined;
  readonly close: () => Promise<void>;
}

export type Prepared =
  { readonly kind: 'ready'; readonly ready: Ready } | { readonly kind: 'refused'; readonly sentence: string };

export type First =
  | { readonly kind: 'ready'; readonly version: number }
  | { readonly kind: 'refused'; readonly sentence: string }
  | (Unavailable & { readonly sentence: string });

export interface StateDbOptions {
  readonly database: OpenDatabase;
  readonly prepare: () => Promise<Prepared>;
  /** Milliseconds of a clock that never goes back. */
  readonly steady: () => number;
}

/** How long `close` waits for what is held. */
const longestHold = 10_000;
const crossed = /^(?:40001|40P01)$/;

export function stateDb({ database, prepare, steady }: StateDbOptions): StateDb {
  const gate = openGate(steady, Math.random);
  const running = new Set<Promise<unknown>>();
  const held = new Set<() => void>();
  let preparing: Promise<Prepared> | undefined;
  let [closing, closed] = [false, false];
  let whenFree: (() => void) | undefined;

  /** Once ready, or refused for good, it stays so; a lost connection is tried again. */
  const prepared = async (): Promise<Prepared> => {
    preparing ??= prepare();
    try {
      return await preparing;
    } catch (error) {
      preparing = undefined;
      throw error;
    }
  };

  const guarded = async <T>(work: (ready: Ready) => Promise<T>): Promise<Read<T>> => {
    if (closed) return unavailable('closed');
    if (!gate.mayTry()) return unavailable('lost');
    try {
      const first = await prepared();
      if (first.kind === 'refused') return unavailable('absent');
      const value = await work(first.ready);
      gate.succeeded();
      return { kind: 'read', value };
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'lost') gate.lost();
      else gate.succeeded();
      if (fault === undefined) throw error;
      return unavailable(fault);
    }
  };

  const run = <T>(work: (ready: Ready) => Promise<T>): Promise<Read<T>> => {
    const task = guarded(work);
    running.add(task);
    const gone = (): void => void running.delete(task);
    task.then(gone, gone);
    return task;
  };

  const first = async (): Promise<First> => {
    const state = await run((ready) => Promise.resolve(ready.version));
    if (state.kind === 'read') return { kind: 'ready', version: state.value };
    const known = await preparing?.catch(() => undefined);
    if (known?.kind === 'refused') return known;
    return { ...state, sentence: sayFault[state.reason] };
  };

  return {
    read: (work) => run((ready) => work(database.reader, ready)),
    write: (work) =>
      run((ready) => again(() => database.writer.transaction().execute((trx) => work(trx, ready)))),
    erase: () => run(() => database.erase()),
    first,
    ready: async () => {
      const state = await first();
      if (state.kind !== 'ready') return { kind: 'not-ready', sentence: state.sentence };
      const answered = await run(async () => {
        await database.reader.selectFrom('schema_version').select('version').limit(1).execute();
      });
      if (answered.kind === 'unavailable') return { kind: 'not-ready', sentence: sayFault[answered.reason] };
      return { kind: 'ready', database: database.dialect.name, version: state.version };
    },
    hold: () => {
      if (closing) return undefined;
      const release = (): void => {
        held.delete(release);
        if (held.size === 0) whenFree?.();
      };
      held.add(release);
      return release;
    },
    close: async () => {
      if (closing) return;
      closing = true;
      if (held.size > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestHold);
          whenFree = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      closed = true;
      await Promise.allSettled([...running]);
      await database.close();
    },
  };
}

const unavailable = (reason: StateFault): Unavailable => ({ kind: 'unavailable', reason });

export const toSaved = (written: Read<unknown>): Saved =>
  written.kind === 'unavailable' ? written : { kind: 'saved' };

async function again<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (tries <= 1 || typeof code !== 'string' || !crossed.test(code)) throw error;
    return again(work, tries - 1);
  }
}

/** For whoever runs the server. */
export const sayFault: Readonly<Record<StateFault, string>> = {
  full: 'The state database has no room: free disk space; answers go on meanwhile.',
  lost: 'The state database cannot be reached: check that PostgreSQL runs and that DATABASE_URL is right; it is tried again by itself.',
  locked: 'The state database is held by another writer; it is tried again by itself.',
  damaged: 'The state database is damaged: stop, and restore a backup with "unitwise state restore FILE".',
  'read-only': 'The state database cannot be written: check the owner of the folder UNITWISE_HOME.',
  refused: 'The state database refused a value.',
  absent: 'There is no state database.',
  closed: 'The program is stopping.',
};
