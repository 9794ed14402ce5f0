/**
 * Each delivery is answered once, however often it comes and to whichever instance. Where the state cannot say, what
 * this process remembers does; and what was answered meanwhile is claimed as soon as the state is back, so that no
 * other instance answers it then.
 */
import { LRUCache } from 'lru-cache';
import type { OnceClaim, OnceKey, OnceStore } from '../core/team/once.ts';

/** later: not answered; the platform is to deliver it again. */
export type Answering = 'answered' | 'later';
/** before: it had been answered. busy: another instance is at it. */
export type Outcome = Answering | 'before' | 'busy';
export type Claimed = Pick<OnceKey, 'key' | 'sort'>;
type Work = (claim: OnceClaim) => Promise<Answering>;

export type AnsweredOnce = (claimed: Claimed, work: Work) => Promise<Outcome>;

export interface OnceParts {
  readonly once: OnceStore;
  readonly owner: string;
  /** Milliseconds; shorter than the wait for the platform's last delivery. */
  readonly lease: number;
}

const mostKeys = 5_000;
/** Milliseconds between two tries to claim what was answered without a claim. */
const claimedAgain = 1_000;

export function answeredOnce({ once, owner, lease }: OnceParts): AnsweredOnce {
  const known = new LRUCache<string, Promise<Outcome>>({ max: mostKeys });
  const unclaimed = new LRUCache<string, Claimed>({ max: mostKeys });
  let claiming: NodeJS.Timeout | undefined;

  const claim = (claimed: Claimed, work: Work) =>
    // An answer that came twice is better than one that never came.
    once.onceOnly({ ...claimed, lease, owner, again: true }, async (own) => {
      const answering = await work(own);
      if (answering === 'later') await own.giveBack();
      return answering;
    });

  async function claimLater(): Promise<void> {
    for (const claimed of [...unclaimed.values()].reverse()) {
      const { kind } = await claim(claimed, () => Promise.resolve('answered'));
      if (kind === 'unavailable' || kind === 'busy') break;
      unclaimed.delete(claimed.key);
    }
    claiming = unclaimed.size === 0 ? undefined : setTimeout(() => void claimLater(), claimedAgain).unref();
  }

  function remember(claimed: Claimed): void {
    unclaimed.set(claimed.key, claimed);
    claiming ??= setTimeout(() => void claimLater(), claimedAgain).unref();
  }

  async function answer(claimed: Claimed, work: Work): Promise<Outcome> {
    const result = await claim(claimed, work);
    switch (result.kind) {
      case 'done':
      case 'overtaken':
        return result.value;
      case 'unrecorded':
        remember(claimed);
        return result.value;
      case 'already':
      case 'unsure':
        return 'before';
      case 'busy':
        return 'busy';
      case 'unavailable': {
        const answering = await work(withoutState);
        if (answering === 'answered') remember(claimed);
        return answering;
      }
      default:
        return result satisfies never;
    }
  }

  return async (claimed, work) => {
    const { key } = claimed;
    const first = known.get(key);
    if (first !== undefined) return (await first) === 'answered' ? 'before' : first;
    const answering = answer(claimed, work);
    known.set(key, answering);
    const forget = (): void => void known.delete(key);
    answering.then((outcome) => (outcome === 'later' || outcome === 'busy') && forget(), forget);
    return answering;
  };
}

const withoutState: OnceClaim = {
  aboutToAct: () => Promise.resolve(true),
  giveBack: () => Promise.resolve(),
};
