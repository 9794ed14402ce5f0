/**
 * Each event is answered once, however often it is delivered and to whichever instance. Where the state cannot say,
 * this instance's own memory of the last keys does.
 */
import type { OnceStore, OnceWork } from '../../core/team/once.ts';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Delivery } from './receive/incoming.ts';

export type AnsweredOnce = (team: TeamKey, delivery: Delivery, work: OnceWork<void>) => Promise<void>;

const mostKeys = 4000;
/** Longer than any answer takes, shorter than anyone waits for another instance to take over. */
const lease = 30_000;

export function answeredOnce(once: OnceStore, owner: string): AnsweredOnce {
  const seen = new Set<string>();
  return async (team, delivery, work) => {
    const key = keyOf(team, delivery);
    if (key === undefined) return work(certain);
    if (seen.has(key)) return;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > mostKeys && oldest !== undefined) seen.delete(oldest);
    const { kind } = await once.onceOnly({ key, sort: 'event', lease, owner }, work);
    if (kind === 'unavailable') await work(certain);
  };
}

const certain = { aboutToAct: () => Promise.resolve(true) };

/** Writing by place and time, which one message has under any number of event ids; other events by their id. */
function keyOf(team: TeamKey, { event, channel, ts }: Delivery): string | undefined {
  if (channel !== undefined && ts !== undefined) return `${team}:message:${channel}:${ts}`;
  return event === undefined ? undefined : `${team}:event:${event}`;
}
