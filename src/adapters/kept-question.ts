/**
 * A delivery that is acknowledged before it is answered: what it asks is kept first, and held while this process
 * works on it. Answered, it goes; given up, or after this process died, another instance answers it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { PendingQuestion, PendingStore } from '../core/team/pending-question.ts';

export interface KeptQuestion {
  /** Whether it is kept, so that the delivery may be acknowledged. */
  readonly keep: (pending: PendingQuestion) => Promise<boolean>;
  readonly end: (how: 'answered' | 'given-up') => Promise<void>;
}

/** Milliseconds for which a question is held without a sign of life. */
export const heldFor = 30_000;
/** Dropping is tried so long where the state is away: what stays would be answered again. */
const dropTries = 600;

export function keptQuestion(store: PendingStore): KeptQuestion {
  let kept: PendingQuestion | undefined;
  let ended = false;
  let holding: NodeJS.Timeout | undefined;
  return {
    keep: async (pending) => {
      const { kind } = await store.keep(pending, heldFor);
      if (kind !== 'saved') return false;
      // Answered while it was being kept.
      if (ended) return (await store.drop(pending.key)).kind === 'saved';
      kept = pending;
      holding = setInterval(() => void store.hold(pending.key, heldFor), heldFor / 3).unref();
      return true;
    },
    end: async (how) => {
      ended = true;
      clearInterval(holding);
      if (kept === undefined) return;
      if (how === 'given-up') return void (await store.release(kept.key));
      const dropped = await store.drop(kept.key);
      if (dropped.kind !== 'saved') void dropLater(store, kept.key);
    },
  };
}

async function dropLater(store: PendingStore, key: string): Promise<void> {
  for (let tried = 0; tried < dropTries; tried += 1) {
    await pause(1_000, undefined, { ref: false });
    if ((await store.drop(key)).kind === 'saved') return;
  }
}
