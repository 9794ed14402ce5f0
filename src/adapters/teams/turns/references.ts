/** Where a conversation is reached later: kept when the app is installed, renewed with every turn, dropped when gone. */
import * as z from 'zod';
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { Incoming } from '../incoming/activity.ts';
import { placeOf, withoutThread } from '../incoming/conversation.ts';
import type { Reference } from '../sdk.ts';
import type { TurnParts } from './parts.ts';

type Keeping = Pick<TurnParts, 'state' | 'saved' | 'now'>;

/** A reference this process saved is not looked at again within the hour. */
const renewed = 3_600_000;

export const referenceTo = (
  { serviceUrl, channelId, recipient, conversation }: Incoming,
  id = conversation.id,
): Reference => {
  const { conversationType, tenantId, isGroup } = conversation;
  return {
    ...{ serviceUrl, channelId },
    bot: { id: recipient.id, ...(recipient.name ? { name: recipient.name } : {}) },
    conversation: {
      id,
      ...(conversationType ? { conversationType } : {}),
      ...(tenantId ? { tenantId } : {}),
      ...(typeof isGroup === 'boolean' ? { isGroup } : {}),
    },
  };
};

export async function saveReference(activity: Incoming, team: TeamKey, parts: Keeping): Promise<void> {
  const conversation = withoutThread(activity.conversation.id);
  const reference = JSON.stringify(referenceTo(activity, conversation));
  const at = parts.now();
  const key = keyOf(team, conversation);
  if (!parts.saved.isNew(key, `${Math.floor(at / renewed)} ${reference}`)) return;
  const saved = await parts.state.installations.saveConversation({ team, conversation, reference, at });
  if (saved.kind !== 'saved') parts.saved.forget(key);
}

export async function dropReference(team: TeamKey, conversation: string, parts: Keeping): Promise<void> {
  const place = { team, conversation: withoutThread(conversation) };
  parts.saved.forget(keyOf(team, place.conversation));
  await parts.state.installations.dropConversation(place);
  await parts.state.installations.dropConversation({ team, conversation: installedRow(place.conversation) });
  await parts.state.homes.end({ team, channel: place.conversation });
}

/** Rows beside the conversations', which Microsoft's ids can never be. A team is installed as a whole. */
const installedRow = (conversation?: string): string =>
  conversation === undefined ? '(installed)' : `(installed) ${conversation}`;

const installedPlace = (activity: Incoming, team: TeamKey) => ({
  team,
  conversation: installedRow(
    placeOf(activity) === 'channel' ? undefined : withoutThread(activity.conversation.id),
  ),
});

/** When the app was installed, by Microsoft's own clock. */
export async function saveInstalled(activity: Incoming, team: TeamKey, parts: Keeping): Promise<void> {
  const time = timeOf(activity);
  if (time === undefined || (await isInstalledSince(activity, team, parts))) return;
  const place = installedPlace(activity, team);
  await parts.state.installations.saveConversation({ ...place, reference: String(time), at: parts.now() });
}

/** Whether it was installed there after what the activity tells of. */
export async function isInstalledSince(activity: Incoming, team: TeamKey, parts: Keeping): Promise<boolean> {
  const time = timeOf(activity);
  const found = await parts.state.installations.findConversation(installedPlace(activity, team));
  if (time === undefined || found.kind !== 'read' || found.value === undefined) return false;
  return time < Number(found.value);
}

function timeOf({ timestamp }: Incoming): number | undefined {
  const time = Date.parse(timestamp ?? '');
  return Number.isNaN(time) ? undefined : time;
}

const keyOf = (team: TeamKey, conversation: string): string => `${team} ${conversation}`;

const kept = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
});

/** Undefined where it was kept by another version. */
export function parseReference(text: string): Reference | undefined {
  try {
    const read = kept.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
