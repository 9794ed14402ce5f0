/**
 * What a delivery is claimed by. Writing by place and time, which one message has under any number of event ids; other
 * events by their id; commands, buttons and forms, which Slack delivers once, by their signature, which whoever sends
 * one again cannot change.
 */
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Claimed } from '../answered-once.ts';
import type { Delivery } from './receive/incoming.ts';

export function deliveryClaim(
  team: TeamKey,
  { event, channel, ts, signature }: Delivery,
): Claimed | undefined {
  if (channel !== undefined && ts !== undefined)
    return { key: `${team}:message:${channel}:${ts}`, sort: 'event' };
  if (event !== undefined) return { key: `${team}:event:${event}`, sort: 'event' };
  return signature === undefined ? undefined : { key: `${team}:request:${signature}`, sort: 'request' };
}
