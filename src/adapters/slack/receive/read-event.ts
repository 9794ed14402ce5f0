/** Events: what was written where the app may read, its home opened, the app taken away. */
import type { Delivery, Incoming, WrittenMessage } from './incoming.ts';
import type { Received } from './read-incoming.ts';
import {
  eventBody,
  homeEvent,
  messageEvent,
  revokedEvent,
  type EventBody,
  type MessageEvent,
} from './shapes.ts';
import { given, workspaceOfEvent } from './workspace.ts';

export function readEvent(body: object): Received | undefined {
  const read = eventBody.safeParse(body);
  if (!read.success) return undefined;
  const incoming = incomingOf(read.data);
  return incoming && { incoming, delivery: deliveryOf(read.data) };
}

/**
 * Writing is told apart by where and when it was written: the same message comes under two event ids when the app
 * is mentioned where it listens, and under one id when Slack delivers again. Everything else has its event id alone.
 */
function deliveryOf({ event_id, event }: EventBody): Delivery {
  const { channel, ts } = event as { readonly channel?: unknown; readonly ts?: unknown };
  return {
    event: event_id,
    ...(typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : {}),
  };
}

const ignored: Incoming = { kind: 'ignored' };

function incomingOf(body: EventBody): Incoming | undefined {
  const { event } = body;
  const workspace = workspaceOfEvent(body);
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return readWritten(body);
    case 'app_home_opened': {
      const read = homeEvent.safeParse(event);
      if (!read.success) return undefined;
      const { user, tab = 'home', channel = '' } = read.data;
      return tab === 'home' || tab === 'messages'
        ? { kind: 'home-opened', workspace, user, tab, channel }
        : ignored;
    }
    case 'app_uninstalled':
      return removed(body);
    case 'tokens_revoked': {
      const read = revokedEvent.safeParse(event);
      if (!read.success) return undefined;
      const { bot = [] } = read.data.tokens ?? {};
      return bot.length === 0 ? ignored : removed(body);
    }
    default:
      return ignored;
  }
}

const removed = (body: EventBody): Incoming => ({
  kind: 'uninstalled',
  workspace: ofInstall(body),
  ...given('time', body.event_time),
});

/** An organisation's install has no team of its own; Slack then writes the organisation's id, or none, as the team. */
function ofInstall(body: EventBody): { readonly team?: string; readonly enterprise?: string } {
  const { team, enterprise } = workspaceOfEvent(body);
  const wide = team === undefined || team.startsWith('E');
  return wide
    ? given('enterprise', enterprise ?? body.enterprise_id ?? team)
    : { team, ...given('enterprise', enterprise) };
}

function readWritten(body: EventBody): Incoming | undefined {
  const read = messageEvent.safeParse(body.event);
  if (!read.success) return body.event['subtype'] === undefined ? undefined : ignored;
  const message = read.data;
  const botUser = (body.authorizations ?? [])
    .map(({ user_id }) => user_id ?? undefined)
    .find((id) => id !== undefined);
  if (!isFromPerson(message, botUser)) return ignored;
  const written: WrittenMessage = {
    workspace: workspaceOfEvent(body),
    user: message.user ?? '',
    channel: message.channel,
    text: message.text ?? '',
    ts: message.ts,
    ...given('thread', message.thread_ts),
    hasFiles: (message.files ?? []).length > 0,
    ...given('botUser', botUser),
  };
  const kind = kindOf(body.event.type, message, botUser);
  return kind === undefined ? ignored : { kind, ...written };
}

/** New writing of a person: no bot, not ourselves, no edit, no notice of Slack's own. */
const isFromPerson = (message: MessageEvent, botUser: string | undefined): boolean =>
  message.user !== undefined &&
  message.user !== botUser &&
  (message.bot_id ?? undefined) === undefined &&
  message.bot_profile === undefined &&
  message.hidden !== true &&
  message.edited === undefined &&
  ['', 'file_share', 'thread_broadcast'].includes(message.subtype ?? '');

/** In a channel a mention comes as an event of its own, so the message that holds it is not answered too. */
function kindOf(
  type: string,
  { channel_type, text }: MessageEvent,
  botUser: string | undefined,
): 'mention' | 'direct-message' | 'channel-message' | undefined {
  if (type === 'app_mention') return 'mention';
  if (channel_type === 'im') return 'direct-message';
  if (channel_type !== 'channel' && channel_type !== 'group') return undefined;
  return botUser !== undefined && (text ?? '').includes(`<@${botUser}>`) ? undefined : 'channel-message';
}
