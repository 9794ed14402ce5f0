/**
 * Deletes what has outlived its life and publishes the week's figures of denials, at start and every hour; a fault is
 * the next hour's to cure.
 */
import type { Observer } from '../adapters/observe.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { payerNames } from '../intents/language/known-payers.ts';

const hour = 3_600_000;

/** Returns what stops it. */
export function sweepHourly({ records, reports }: TeamState, observe: Observer): () => void {
  const sweep = (): void => {
    const now = Date.now();
    Promise.all([records.sweep(now), reports.publish({ now, payers: payerNames })]).catch((error: unknown) =>
      observe.failed({ platform: 'page', where: 'sweep', error }),
    );
  };
  sweep();
  const timer = setInterval(sweep, hour);
  timer.unref();
  return () => clearInterval(timer);
}
