/**
 * Each event and each signed request is answered once, however often it is delivered and to whichever instance. Where
 * the state cannot say, this instance's own memory of the last keys does.
 */
import type { OnceKey, OnceStore, OnceWork } from '../../core/team/once.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Delivery } from './receive/incoming.ts';

/** False where it was answered before, or is being answered elsewhere. */
export type AnsweredOnce = (team: TeamKey, delivery: Delivery, work: OnceWork<void>) => Promise<boolean>;

const mostKeys = 4000;
/** Longer than any answer takes, shorter than anyone waits for another instance to take over. */
const lease = 30_000;

export function answeredOnce(once: OnceStore, owner: string): AnsweredOnce {
  const seen = new Set<string>();
  return async (team, delivery, work) => {
    const claimed = claimOf(team, delivery);
    if (claimed === undefined) {
      await work(certain);
      return true;
    }
    const { key } = claimed;
    if (seen.has(key)) return false;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > mostKeys && oldest !== undefined) seen.delete(oldest);
    const { kind } = await once.onceOnly({ ...claimed, lease, owner }, work);
    if (kind === 'unavailable') await work(certain);
    // Whoever holds it may have died: once its lease ends, the next delivery is answered.
    if (kind === 'busy') seen.delete(key);
    return kind !== 'already' && kind !== 'busy' && kind !== 'unsure';
  };
}

const certain = { aboutToAct: () => Promise.resolve(true) };

/**
 * Writing by place and time, which one message has under any number of event ids; other events by their id; commands,
 * buttons and forms, which Slack delivers once, by their signature, which whoever sends one again cannot change.
 */
function claimOf(
  team: TeamKey,
  { event, channel, ts, signature }: Delivery,
): Pick<OnceKey, 'key' | 'sort'> | undefined {
  if (channel !== undefined && ts !== undefined)
    return { key: `${team}:message:${channel}:${ts}`, sort: 'event' };
  if (event !== undefined) return { key: `${team}:event:${event}`, sort: 'event' };
  return signature === undefined ? undefined : { key: `${team}:request:${signature}`, sort: 'request' };
}
