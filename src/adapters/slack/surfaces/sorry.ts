/** Something broke on our side: one sentence, to the one who asked. */
import { apology } from '../../chat/words.ts';
import { drawLine } from '../draw-answer.ts';
import type { Place } from '../deliver/deliver.ts';
import type { Incoming } from '../receive/incoming.ts';
import { say, type Turn } from './turn.ts';

export async function saySorry(incoming: Incoming, turn: Turn): Promise<void> {
  const sorry = drawLine(apology);
  // The acknowledgement of a command is shown as its answer.
  if (incoming.kind === 'command' && !turn.acknowledged()) return turn.ack(sorry);
  const place = placeOf(incoming);
  if (place !== undefined) await say(turn, sorry, place);
}

function placeOf(incoming: Incoming): Place | undefined {
  switch (incoming.kind) {
    case 'mention':
      return { kind: 'person', channel: incoming.channel, user: incoming.user, thread: incoming.thread };
    case 'direct-message':
      return { kind: 'channel', channel: incoming.channel, thread: incoming.thread };
    case 'command':
    case 'message-shortcut':
      return { kind: 'response', address: incoming.responseUrl };
    case 'pressed':
      return incoming.responseUrl === undefined
        ? undefined
        : { kind: 'response', address: incoming.responseUrl };
    default:
      return undefined;
  }
}
