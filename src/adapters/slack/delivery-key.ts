/** What names a delivery: writing by place and time, which one message has under any number of event ids; other events by their id. */
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Delivery } from './receive/incoming.ts';

export function deliveryKey(team: TeamKey, { event, channel, ts }: Delivery): string | undefined {
  if (channel !== undefined && ts !== undefined) return `${team}:message:${channel}:${ts}`;
  return event === undefined ? undefined : `${team}:event:${event}`;
}
