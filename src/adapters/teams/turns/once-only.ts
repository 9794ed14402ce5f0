/** An activity that Microsoft delivers again is answered once, whichever instance gets it. */
import type { TurnParts } from './parts.ts';

/** Microsoft waits 15 s before it delivers again: by then the claim of an instance that died has ended. */
const lease = 12_000;

/** `work` does not throw. */
export async function onceOnly(
  key: string,
  work: () => Promise<void>,
  { seen, state }: Pick<TurnParts, 'seen' | 'state'>,
): Promise<void> {
  if (!seen.isNew(key)) return;
  const claim = { key: `teams:${key}`, sort: 'event', lease, owner: 'teams' } as const;
  const result = await state.once.onceOnly(claim, work);
  // Nothing was claimed: what this process remembers has to do.
  if (result.kind === 'unavailable') await work();
  if (result.kind === 'busy') seen.forget(key);
}
