/** One piece of work done once, whichever instance gets to it, however often it is delivered. */
import type { Unavailable } from './outcome.ts';

export interface OnceStore {
  /**
   * Claims `key` with a lease, does the work, marks it done. While the work runs the lease is renewed, up to ten
   * times its length; a dead owner's lease ends and the next to ask takes the work over. A work that throws
   * releases its claim, and the error passes through.
   */
  readonly onceOnly: <T>(key: OnceKey, work: OnceWork<T>) => Promise<OnceResult<T>>;
}

export interface OnceKey {
  /** Of any length; kept as a hash. Name the platform, the team and the thing: "slack:T1:event:Ev1". */
  readonly key: string;
  /** How long it is remembered (lives.ts): a chat platform's event, a signed request, something sent on a schedule. */
  readonly sort: 'event' | 'request' | 'delivery';
  /** Milliseconds. Longer than any pause of the process, and shorter than the wait for a takeover may be. */
  readonly lease: number;
  /** Names the instance, for the curious; a claim is told apart by itself. */
  readonly owner: string;
  /**
   * Better twice than never: where an owner died after `aboutToAct`, its work is taken over like any other. Without
   * it nobody does, for it may have acted.
   */
  readonly again?: boolean | undefined;
}

/**
 * Between an act in the world (a message sent) and its mark nothing can be made certain: a process killed there
 * has acted and not said so. Work that must never act twice calls `aboutToAct` right before; if its owner then
 * dies, no one takes it over and others are told `unsure`. False: the lease was lost, do not act.
 */
export type OnceWork<T> = (claim: OnceClaim) => Promise<T>;

export interface OnceClaim {
  readonly aboutToAct: () => Promise<boolean>;
  /** The work was not done and is not to be marked so: whoever asks next has it at once. */
  readonly giveBack: () => Promise<void>;
}

/**
 * done: by this call. overtaken: by this call, but its lease had ended and another took the key over, or it was given
 * back.
 * unrecorded: done, and the mark could not be saved. already: done before. busy: another holds it.
 * unsure: its owner died after `aboutToAct`. unavailable: nothing was claimed and nothing was done.
 */
export type OnceResult<T> =
  | { readonly kind: 'done' | 'overtaken' | 'unrecorded'; readonly value: T }
  | { readonly kind: 'already' | 'busy' | 'unsure' }
  | Unavailable;
