/**
 * Each delivery is answered once, however often it comes and to whichever instance. Where the state cannot say, what
 * this process remembers does; and what was answered meanwhile is claimed as soon as the state is back, so that no
 * other instance answers it then.
 */
import { LRUCache } from 'lru-cache';
import type { OnceClaim, OnceStore } from '../core/team/once.ts';

/** later: not answered; the platform is to deliver it again. */
export type Answering = 'answered' | 'later';

export type AnsweredOnce = (key: string, work: (claim: OnceClaim) => Promise<Answering>) => Promise<Answering>;

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
  const known = new LRUCache<string, Promise<Answering>>({ max: mostKeys });
  const unclaimed = new LRUCache<string, true>({ max: mostKeys });
  let claiming: NodeJS.Timeout | undefined;

  const claim = (key: string, work: (claim: OnceClaim) => Promise<Answering>) =>
    // An answer that came twice is better than one that never came.
    once.onceOnly({ key, sort: 'event', lease, owner, again: true }, async (own) => {
      const answering = await work(own);
      if (answering === 'later') await own.giveBack();
      return answering;
    });

  async function claimLater(): Promise<void> {
    for (const key of [...unclaimed.keys()].reverse()) {
      const { kind } = await claim(key, () => Promise.resolve('answered'));
      if (kind === 'unavailable' || kind === 'busy') break;
      unclaimed.delete(key);
    }
    claiming = unclaimed.size === 0 ? undefined : setTimeout(() => void claimLater(), claimedAgain).unref();
  }

  function remember(key: string): void {
    unclaimed.set(key, true);
    claiming ??= setTimeout(() => void claimLater(), claimedAgain).unref();
  }

  async function answer(key: string, work: (claim: OnceClaim) => Promise<Answering>): Promise<Answering> {
    const result = await claim(key, work);
    switch (result.kind) {
      case 'done':
      case 'overtaken':
        return result.value;
      case 'unrecorded':
        remember(key);
        return result.value;
      case 'already':
      case 'unsure':
        return 'answered';
      case 'busy':
        return 'later';
      case 'unavailable': {
        const answering = await work(withoutState);
        if (answering === 'answered') remember(key);
        return answering;
      }
      default:
        return result satisfies never;
    }
  }

  return (key, work) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answering = answer(key, work);
    known.set(key, answering);
    const forget = (): void => void known.delete(key);
    answering.then((outcome) => outcome === 'later' && forget(), forget);
    return answering;
  };
}

const withoutState: OnceClaim = {
  aboutToAct: () => Promise.resolve(true),
  giveBack: () => Promise.resolve(),
};
