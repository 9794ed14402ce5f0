import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Does the work for each, so many at a time: one that takes long holds up no other. Who asks meanwhile is answered in
 * between, also where the work waits for nothing (the embedded database answers at once).
 */
export async function fewAtOnce<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) {
      await nextTurn();
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
