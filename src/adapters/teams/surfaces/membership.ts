/**
 * Installed: greeted once, and the conversation remembered. Uninstalled: a team's rows are deleted. A person who
 * removes a personal chat ends that conversation alone, for the rows of personal chats are the tenant's. Word of a
 * removal that is older than the installation deletes nothing.
 */
import type { Incoming } from '../incoming/activity.ts';
import { placeOf, withoutThread } from '../incoming/conversation.ts';
import { rememberInstaller } from '../turns/admins.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { dropReference, isInstalledSince, saveInstalled, saveReference } from '../turns/references.ts';
import { settleHome } from '../turns/settle-home.ts';
import { welcomeMessage } from './welcome.ts';

export async function onMembership(activity: Incoming, turning: Turning, parts: TurnParts): Promise<void> {
  switch (changeOf(activity)) {
    case 'installed':
      return installed(activity, turning, parts);
    case 'uninstalled':
      return uninstalled(activity, turning, parts);
    case 'channel-gone':
      return dropReference(turning.team, activity.conversation.id, parts);
    case 'other':
      return undefined;
  }
}

/** Microsoft reports one installation in two ways, both at once. */
function changeOf(activity: Incoming): 'installed' | 'uninstalled' | 'channel-gone' | 'other' {
  const { type, action, membersAdded, membersRemoved, recipient, channelData } = activity;
  if (type === 'installationUpdate') {
    return action === 'add' ? 'installed' : action === 'remove' ? 'uninstalled' : 'other';
  }
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if (membersAdded?.some(isBot)) return 'installed';
  if (membersRemoved?.some(isBot)) return 'uninstalled';
  const event = channelData?.eventType;
  if (event === 'teamDeleted' || event === 'teamHardDeleted') return 'uninstalled';
  return event === 'channelDeleted' ? 'channel-gone' : 'other';
}

async function installed(activity: Incoming, { team, voice }: Turning, parts: TurnParts): Promise<void> {
  await saveInstalled(activity, team, parts);
  await saveReference(activity, team, parts);
  await rememberInstaller(activity, team, parts);
  await settleHome(activity, team, parts);
  const day = Math.floor(parts.now() / 86_400_000);
  const key = `teams:welcome ${withoutThread(activity.conversation.id)} ${day}`;
  const welcome = welcomeMessage(placeOf(activity));
  await parts.once({ key, sort: 'event' }, async () => {
    await voice.say(welcome);
    return 'answered';
  });
}

async function uninstalled(activity: Incoming, { team }: Turning, parts: TurnParts): Promise<void> {
  if (await isInstalledSince(activity, team, parts)) {
    return parts.observe.refused({ platform: 'teams', reason: 'installed-since' });
  }
  parts.saved.clear();
  if (placeOf(activity) !== 'channel') return dropReference(team, activity.conversation.id, parts);
  const deleted = await parts.state.records.deleteTeam(team, 'only');
  if (deleted.kind === 'unavailable' && deleted.reason !== 'absent') {
    parts.observe.failed({ platform: 'teams', where: 'uninstall', error: new Error(deleted.reason) });
  }
}
