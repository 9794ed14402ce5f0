/** Deletes what has outlived its life, at start and every hour; a fault is the next hour's to cure. */
import type { Observer } from '../adapters/observe.ts';
import type { TeamState } from '../core/team/team-state.ts';

const hour = 3_600_000;

/** Returns what stops it. */
export function sweepHourly({ records }: TeamState, observe: Observer): () => void {
  const sweep = (): void => {
    records
      .sweep(Date.now())
      .catch((error: unknown) => observe.failed({ platform: 'page', where: 'sweep', error }));
  };
  sweep();
  const timer = setInterval(sweep, hour);
  timer.unref();
  return () => clearInterval(timer);
}
