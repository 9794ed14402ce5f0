/**
 * Newer tables, watched for while the server answers (DATA_UPDATE). Once in each period of DATA_UPDATE_HOURS one
 * instance looks at CMS's pages and writes down what they name; each instance then takes what its own home folder does
 * not hold (`auto`, or an admin pressed for it), and administrators are told, once, of what is out and not taken: with
 * `notify` it is tried in a copy first, so that they see what it changes for them. What new figures change for a
 * team's codes is told by tell-changes.ts, which follows the file itself.
 */
import type { DataUpdate } from '../../adapters/config.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { dueEditions, editionNames, type Found } from '../../core/tables/due-editions.ts';
import type { DigestClockParts } from '../digest-parts.ts';
import type { NotTaken } from '../../app/published-reply.ts';
import { tellPublished } from './tell-published.ts';
import type { UpdateProcess } from './update-process.ts';

export interface WatchParts extends DigestClockParts {
  readonly dataUpdate: DataUpdate;
  readonly update: UpdateProcess;
  /** The tables as the last trial left them. */
  readonly openStaged: () => { readonly reference: ReferenceData; readonly close: () => void } | undefined;
  /** 0 to 1, of this instance: installations do not all ask CMS at one moment. */
  readonly jitter: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** The longest wait of a fresh start before its first look: whoever only tries the program asks CMS nothing. */
const settling = 10 * minute;
/** Milliseconds after which a dead instance's look is taken over. */
const lease = minute;

/** Returns what stops it; what was being taken is taken at the next start. */
export function watchTables(parts: WatchParts): () => Promise<void> {
  const { dataUpdate, update, observe } = parts;
  if (dataUpdate.mode === 'off') return () => Promise.resolve();
  const tick = tableTick(parts);
  const from = Date.now() + Math.min(settling, dataUpdate.every) * (0.5 + parts.jitter / 2);
  let [running, busy]: [Promise<void>, boolean] = [Promise.resolve(), false];
  const timer = setInterval(
    () => {
      if (busy || Date.now() < from) return;
      busy = true;
      running = tick(Date.now())
        .catch((error: unknown) => observe.failed({ platform: 'page', where: 'data-update', error }))
        .finally(() => (busy = false));
    },
    Math.min(minute, dataUpdate.every),
  );
  timer.unref();
  return async () => {
    clearInterval(timer);
    update.stop();
    await running;
  };
}

/** One look at where the tables stand. `now`: epoch milliseconds. */
function tableTick(parts: WatchParts): (now: number) => Promise<void> {
  const { dataUpdate, opened, team, update, log } = parts;
  /** The look whose editions were last tried here: a failure waits for the next look. */
  let tried: number | undefined;
  let why: NotTaken = 'told';
  /** What was tried in a copy last. */
  let staged: string | undefined;
  return async (now) => {
    await lookOnce(parts, now);
    const read = await team.state.tableLooks.last();
    if (read.kind === 'unavailable' || read.value === undefined) return;
    const { editions, at } = read.value;
    const due = dueEditions(editions, opened.reference.releases);
    if (due.length === 0) return;
    const wanted = dataUpdate.mode === 'auto' || (await isWanted(parts, now));
    const names = editionNames(due).join(' ');
    if (!wanted && staged !== names) {
      staged = names;
      return tellStaged(parts, due);
    }
    if (!wanted || tried === at) return tellPublished(parts, { due, why });
    [tried, why] = [at, 'failed'];
    const { status, unaccepted, said, pairChanges } = await update.run('take');
    log.info({ status, unaccepted, ...(status === 0 ? {} : { said }) }, 'data update');
    if (status === 'busy') tried = undefined;
    if (unaccepted) why = 'license';
    // After a swap what is still due is told at the next tick: the new file is read by then.
    if (status === 2) await tellPublished(parts, { due, why, pairChanges });
  };
}

/** Whether an admin pressed for it within a day: every instance takes it, each into its own folder. */
async function isWanted({ team }: WatchParts, now: number): Promise<boolean> {
  const wanted = await team.state.tableLooks.requested();
  return wanted.kind === 'read' && wanted.value !== undefined && wanted.value > now - day;
}

/** Tried in a copy, and told with what it changes; where that cannot be, told all the same. */
async function tellStaged(parts: WatchParts, due: readonly Found[]): Promise<void> {
  const { status, said, pairChanges } = await parts.update.run('stage');
  parts.log.info({ status, ...(status === 0 ? {} : { said }) }, 'data trial');
  const staged = status === 0 ? parts.openStaged() : undefined;
  try {
    await tellPublished(parts, { due, why: 'told', staged: staged?.reference, pairChanges });
  } finally {
    staged?.close();
  }
}

async function lookOnce({ dataUpdate, jitter, team, update, log }: WatchParts, now: number): Promise<void> {
  const period = Math.floor((now - jitter * dataUpdate.every) / dataUpdate.every);
  await team.state.once.onceOnly(
    {
      key: `tables:${dataUpdate.every}:${period}`,
      sort: 'delivery',
      lease,
      owner: `${process.pid}`,
      again: true,
    },
    async () => {
      const { status, editions, said } = await update.run('look');
      log.info({ status, editions: editions.length, ...(said === '' ? {} : { said }) }, 'data look');
      // Pages that could not be read say nothing of what is out.
      if (editions.length > 0) await team.state.tableLooks.record({ editions, at: now });
    },
  );
}
