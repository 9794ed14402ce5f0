/** A delivery of Slack's read into what the surfaces need. Undefined where it has no shape of Slack's. */
import type { Delivery, Incoming } from './incoming.ts';
import { readEvent } from './read-event.ts';
import { readPressed, readSubmitted } from './read-pressed.ts';
import { commandBody, globalShortcutBody, messageShortcutBody } from './shapes.ts';
import { given, workspaceOfPerson } from './workspace.ts';

export interface Received {
  readonly incoming: Incoming;
  readonly delivery: Delivery;
}

export function readIncoming(body: unknown): Received | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('event' in body) return readEvent(body);
  const incoming = 'command' in body ? readCommand(body) : readInteraction(body);
  return incoming && { incoming, delivery: {} };
}

function readCommand(body: object): Incoming | undefined {
  const read = commandBody.safeParse(body);
  if (!read.success) return undefined;
  const { team_id, enterprise_id, is_enterprise_install, user_id, channel_id, text, response_url } =
    read.data;
  return {
    kind: 'command',
    workspace: {
      team: team_id,
      ...(is_enterprise_install === 'true' ? given('enterprise', enterprise_id) : {}),
    },
    user: user_id,
    channel: channel_id,
    text,
    responseUrl: response_url,
  };
}

function readInteraction(body: object): Incoming | undefined {
  const type = 'type' in body ? body.type : undefined;
  switch (type) {
    case 'block_actions':
      return readPressed(body);
    case 'view_submission':
      return readSubmitted(body);
    case 'view_closed':
      return { kind: 'ignored' };
    case 'message_action':
      return readMessageShortcut(body);
    case 'shortcut': {
      const read = globalShortcutBody.safeParse(body);
      if (!read.success) return undefined;
      const { callback_id: callback, trigger_id: trigger, user } = read.data;
      return {
        kind: 'form-shortcut',
        workspace: workspaceOfPerson(read.data),
        user: user.id,
        callback,
        trigger,
      };
    }
    default:
      return undefined;
  }
}

function readMessageShortcut(body: object): Incoming | undefined {
  const read = messageShortcutBody.safeParse(body);
  if (!read.success) return undefined;
  const { callback_id: callback, channel, message, response_url: responseUrl, user } = read.data;
  return {
    kind: 'message-shortcut',
    workspace: workspaceOfPerson(read.data),
    user: user.id,
    callback,
    channel: channel.id,
    text: message.text ?? '',
    ts: message.ts,
    ...given('thread', message.thread_ts),
    hasFiles: (message.files ?? []).length > 0,
    responseUrl,
  };
}
