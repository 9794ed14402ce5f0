/**
 * What an instance acknowledged and did not live to answer, any instance answers: at start and every few seconds.
 * After the database was away this waits, so that whoever answered meanwhile can say so first.
 */
import type { Outcome } from '../adapters/answered-once.ts';
import { heldFor } from '../adapters/kept-question.ts';
import type { Observer } from '../adapters/observe.ts';
import type { PendingQuestion, PendingStore } from '../core/team/pending-question.ts';

export type Resume = (pending: PendingQuestion) => Promise<Outcome>;

/** Milliseconds. */
const every = 5_000;
const afterAbsence = 20_000;
const mostAtOnce = 20;

/** Returns what stops it. */
export function resumePending(store: PendingStore, resume: Resume, observe: Observer): () => void {
  let notBefore = 0;
  const answer = async (pending: PendingQuestion): Promise<void> => {
    // Held on while it is answered; what stays is taken over again when the hold ends.
    const hold = setInterval(() => void store.hold(pending.key, heldFor), heldFor / 3).unref();
    try {
      const outcome = await resume(pending);
      if (outcome === 'answered' || outcome === 'before') await store.drop(pending.key);
    } catch (error) {
      observe.failed({ platform: 'state', where: 'resume', error });
    } finally {
      clearInterval(hold);
    }
  };
  const look = async (): Promise<void> => {
    if (performance.now() < notBefore) return;
    const read = await store.takeOver({ lease: heldFor, limit: mostAtOnce });
    if (read.kind === 'read') for (const pending of read.value) void answer(pending);
    else if (read.reason === 'lost') notBefore = performance.now() + afterAbsence;
  };
  const lookAgain = (): void => {
    look().catch((error: unknown) => observe.failed({ platform: 'state', where: 'resume', error }));
  };
  const timer = setInterval(lookAgain, every);
  timer.unref();
  lookAgain();
  return () => clearInterval(timer);
}
