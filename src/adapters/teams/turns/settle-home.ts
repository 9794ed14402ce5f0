/**
 * Where the app was added is where changed figures are told if no digest is taken. Added again, a team's home moves;
 * of the personal and group chats of a tenant the first one stays, for everyone there may add the app.
 */
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { Incoming } from '../incoming/activity.ts';
import { placeOf, withoutThread } from '../incoming/conversation.ts';
import type { TurnParts } from './parts.ts';

export async function settleHome(
  activity: Incoming,
  team: TeamKey,
  { state, now }: Pick<TurnParts, 'state' | 'now'>,
): Promise<void> {
  const channel = withoutThread(activity.conversation.id);
  const how = placeOf(activity) === 'channel' ? 'move' : 'if-none';
  await state.homes.settle({ team, channel, at: now() }, how);
}
