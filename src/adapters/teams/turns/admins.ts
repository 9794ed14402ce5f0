/**
 * Who counts as an admin of a team. Microsoft tells a bot who added it to a team and not who owns it; only owners,
 * and members an owner lets, can add an app, so whoever did is the admin. Where that was not seen nobody is locked
 * out; a personal chat has one person in it.
 */
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { Incoming } from '../incoming/activity.ts';
import { placeOf } from '../incoming/conversation.ts';
import { userOf } from '../incoming/asker-of.ts';
import type { TurnParts } from './parts.ts';

/** A row of the team's conversations, which Microsoft's ids can never be. */
const row = '(installer)';

type Parts = Pick<TurnParts, 'state' | 'now' | 'assistant'>;

export async function isAdmin(activity: Incoming, team: TeamKey, { state }: Parts): Promise<boolean> {
  if (placeOf(activity) !== 'channel') return true;
  const found = await state.installations.findConversation({ team, conversation: row });
  const installer = found.kind === 'read' ? found.value : undefined;
  return installer === undefined || installer === JSON.stringify(userOf(activity));
}

export async function rememberInstaller(
  activity: Incoming,
  team: TeamKey,
  { state, now }: Parts,
): Promise<void> {
  if (placeOf(activity) !== 'channel') return;
  const reference = JSON.stringify(userOf(activity));
  await state.installations.saveConversation({ team, conversation: row, reference, at: now() });
}
