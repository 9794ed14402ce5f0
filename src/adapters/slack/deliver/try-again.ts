/** What Slack is not able to take just now is tried again, more and more seldom, for as long as it is of use. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Observer } from '../../observe.ts';
import type { Called } from './call.ts';

export type Attempt =
  | Exclude<Called, { kind: 'refused' }>
  | {
      readonly kind: 'refused';
      readonly fault: string;
      /** Seconds Slack asks us to wait. */
      readonly retryAfter?: number;
      /** It never reached Slack. */
      readonly notSent?: true;
    };

export interface Trying {
  /** Milliseconds for which trying is of use. */
  readonly life: number;
  readonly observe: Observer;
  /** Aborted when the program stops: then it is refused as `stopping`, and another instance or start may answer. */
  readonly signal?: AbortSignal | undefined;
}

/** Slack's names for not being able to, and HTTP's. */
const unable =
  /^(?:ratelimited|internal_error|fatal_error|service_unavailable|request_timeout|http_5\d\d|http_429)$/;
export const isUnable = (fault: string): boolean => unable.test(fault);

const [firstWait, longestWait] = [1_000, 60_000];

export async function tryAgain(attempt: () => Promise<Attempt>, trying: Trying): Promise<Called> {
  const { life, observe, signal } = trying;
  const end = performance.now() + life;
  for (let wait = firstWait; ; wait = Math.min(2 * wait, longestWait)) {
    const done = await attempt();
    if (done.kind === 'done') return done;
    const { fault, retryAfter, notSent } = done;
    observe.platformFault({ platform: 'slack', fault });
    const refused: Called = { kind: 'refused', fault };
    if (!isUnable(fault) && notSent !== true) return refused;
    const next = retryAfter === undefined ? wait * (0.5 + Math.random()) : retryAfter * 1000;
    if (performance.now() + next > end) return refused;
    try {
      await pause(next, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) });
    } catch {
      return { kind: 'refused', fault: 'stopping' };
    }
  }
}

/** Whether the program stopped before Slack took what was said. */
export function watchStopping() {
  let stopped = false;
  return {
    stopped: () => stopped,
    over:
      <Given extends readonly unknown[], Done extends Called>(tell: (...given: Given) => Promise<Done>) =>
      async (...given: Given): Promise<Done> => {
        const done = await tell(...given);
        if (done.kind === 'refused' && done.fault === 'stopping') stopped = true;
        return done;
      },
  };
}
