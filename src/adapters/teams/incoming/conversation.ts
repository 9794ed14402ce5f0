/** Where an activity was said. */
import type { Incoming } from './activity.ts';

export type Place = 'personal' | 'group' | 'channel';

export function placeOf({ conversation, channelData }: Incoming): Place {
  if (conversation.conversationType === 'personal') return 'personal';
  if (conversation.conversationType === 'channel' || !!channelData?.team) return 'channel';
  return conversation.conversationType === 'groupChat' || conversation.isGroup === true
    ? 'group'
    : 'personal';
}

/** A channel's conversation is named with the message its thread began with: "19:…@thread.tacv2;messageid=170…". */
export const withoutThread = (conversation: string): string => conversation.replace(/;messageid=[^;]*/, '');

export const threadOf = (conversation: string): string | undefined =>
  /;messageid=([^;]+)/.exec(conversation)?.[1];

export const tenantOf = (activity: Incoming): string | undefined => tenantsOf(activity)[0];

/** An activity says its tenant in two places. */
export const tenantsOf = ({
  conversation,
  channelData,
}: Pick<Incoming, 'conversation' | 'channelData'>): readonly string[] =>
  [conversation.tenantId, channelData?.tenant?.id].filter((each) => typeof each === 'string');

/** Whether only the one who wrote it sees it, and so only they see what is answered. */
export const isPrivate = (activity: Incoming): boolean =>
  isTargeted(activity) || placeOf(activity) === 'personal';

/** Sent to the bot alone in a place that has others. */
export const isTargeted = ({ recipient }: Pick<Incoming, 'recipient'>): boolean =>
  recipient.isTargeted === true;
