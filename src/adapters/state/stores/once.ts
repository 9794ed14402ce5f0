/**
 * Claims. One statement takes a key that nobody has, or whose owner's lease has ended; whoever gets the row back has
 * it. A claim is told apart by a random mark, so an owner that was overtaken can neither renew nor finish it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Read } from '../../../core/team/outcome.ts';
import type { OnceKey, OnceStore } from '../../../core/team/once.ts';
import type { StateDb } from '../state-db.ts';

type Claim = 'claimed' | 'already' | 'busy' | 'unsure';

/** A lease is renewed each third of it, and no longer than so many leases: work that hangs does not hold for ever. */
const longestWork = 10;

export function onceStore(db: StateDb): OnceStore {
  return {
    onceOnly: async (asked, work) => {
      const giveBack = db.hold();
      if (giveBack === undefined) return { kind: 'unavailable', reason: 'closed' };
      try {
        const row: ClaimedRow = {
          key: createHash('sha256').update(asked.key).digest('hex'),
          owner: `${asked.owner.slice(0, 100)} ${randomUUID()}`,
        };
        const claim = await claimKey(db, row, asked);
        if (claim.kind === 'unavailable') return claim;
        if (claim.value !== 'claimed') return { kind: claim.value };
        const stopRenewing = keepRenewing(db, row, asked.lease);
        try {
          const value = await work({
            aboutToAct: async () => isTrue(await toState(db, row, 'acting')),
            giveBack: async () => void (await release(db, row)),
          });
          const marked = await markDone(db, row);
          if (marked.kind === 'unavailable') return { kind: 'unrecorded', value };
          return { kind: marked.value ? 'done' : 'overtaken', value };
        } catch (error) {
          await release(db, row);
          throw error;
        } finally {
          stopRenewing();
        }
      } finally {
        giveBack();
      }
    },
  };
}

interface ClaimedRow {
  /** sha256: keys may be long, and name teams. */
  readonly key: string;
  readonly owner: string;
}

const isTrue = (read: Read<boolean>): boolean => read.kind === 'read' && read.value;

const claimKey = (
  db: StateDb,
  { key, owner }: ClaimedRow,
  { sort, lease, again }: OnceKey,
): Promise<Read<Claim>> =>
  db.write(async (trx, { dialect }) => {
    const now = dialect.now();
    const lease_until = sql<number>`${now} + ${sql.lit(Math.round(lease))}`;
    const taken = await trx
      .insertInto('once_claim')
      .values({ key, sort, state: 'claimed', owner, lease_until, at: now })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ owner, lease_until, at: now, state: 'claimed' })
          .where('once_claim.state', 'in', again === true ? ['claimed', 'acting'] : ['claimed'])
          .where('once_claim.lease_until', '<', now),
      )
      .returning('owner')
      .executeTakeFirst();
    if (taken !== undefined) return 'claimed';
    const held = await trx
      .selectFrom('once_claim')
      .select(['state', sql<number>`case when lease_until < ${now} then 1 else 0 end`.as('ended')])
      .where('key', '=', key)
      .executeTakeFirst();
    if (held?.state === 'done') return 'already';
    return held?.state === 'acting' && held.ended === 1 ? 'unsure' : 'busy';
  });

const toState = (db: StateDb, { key, owner }: ClaimedRow, state: 'acting' | 'done'): Promise<Read<boolean>> =>
  db.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('once_claim')
      .set({ state })
      .where('key', '=', key)
      .where('owner', '=', owner)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });

/** The work is done; that this is not written down would have it done again, so it is tried for a while. */
async function markDone(db: StateDb, row: ClaimedRow): Promise<Read<boolean>> {
  for (const wait of [50, 200, 800]) {
    const marked = await toState(db, row, 'done');
    if (marked.kind === 'read') return marked;
    await pause(wait);
  }
  return toState(db, row, 'done');
}

/** Where this fails too, the lease ends by itself. */
const release = (db: StateDb, { key, owner }: ClaimedRow): Promise<Read<void>> =>
  db.write(async (trx) => {
    await trx.deleteFrom('once_claim').where('key', '=', key).where('owner', '=', owner).execute();
  });

function keepRenewing(db: StateDb, { key, owner }: ClaimedRow, lease: number): () => void {
  let left = 3 * longestWork;
  const renew = (): void => {
    left -= 1;
    if (left <= 0) return void clearInterval(timer);
    void db.write(async (trx, { dialect }) => {
      const lease_until = sql<number>`${dialect.now()} + ${sql.lit(Math.round(lease))}`;
      const claim = trx.updateTable('once_claim').set({ lease_until });
      await claim.where('key', '=', key).where('owner', '=', owner).where('state', '<>', 'done').execute();
    });
  };
  const timer = setInterval(renew, Math.max(10, lease / 3));
  timer.unref();
  return () => clearInterval(timer);
}
