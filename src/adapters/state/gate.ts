/**
 * Whether the database is tried at all. After a lost connection everything is refused at once for a while, so that
 * answers do not each wait for a server that is away; then one caller tries, and the wait doubles or ends. Waits
 * are drawn at random below their bound, so that instances do not all come back in the same moment.
 */
export interface Gate {
  readonly mayTry: () => boolean;
  readonly succeeded: () => void;
  readonly lost: () => void;
}

const shortest = 100;
const longest = 10_000;

/** `now`: milliseconds of a clock that never goes back. `random`: from 0 to 1. */
export function openGate(now: () => number, random: () => number): Gate {
  let failures = 0;
  let shutUntil = 0;
  let trying = false;
  return {
    mayTry: () => {
      if (failures === 0) return true;
      if (trying || now() < shutUntil) return false;
      trying = true;
      return true;
    },
    succeeded: () => {
      failures = 0;
      trying = false;
    },
    /** Of many that were under way and failed together, the first counts: it is one loss. */
    lost: () => {
      if (failures > 0 && !trying && now() < shutUntil) return;
      const bound = Math.min(longest, shortest * 2 ** Math.min(failures, 10));
      failures += 1;
      trying = false;
      shutUntil = now() + bound / 2 + (random() * bound) / 2;
    },
  };
}
