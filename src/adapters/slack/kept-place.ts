/** What of a delivery is kept where it is acknowledged before it is answered: the question in it, and where its answer goes. */
import * as z from 'zod';
import { parseQuestion } from '../../intents/question.ts';
import type { Asker } from '../../app/team-assistant.ts';
import type { Place } from './deliver/deliver.ts';
import type { Incoming } from './receive/incoming.ts';
import { messageText } from './receive/message-text.ts';
import { askerOf, type Turn } from './surfaces/turn.ts';

const channel = { channel: z.string(), thread: z.string().optional() };
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), ...channel }),
  z.object({ kind: z.literal('person'), user: z.string(), ...channel }),
  z.object({ kind: z.literal('response'), address: z.string(), thread: z.string().optional() }),
]);
const kept = z.object({
  place,
  /** Where what is no answer goes: to the asker alone. */
  alone: place,
  asker: z.object({
    ...channel,
    user: z.string(),
    surface: z.enum(['slash', 'mention', 'channel', 'dm']),
  }),
  /** Names the delivery to whoever answers each once; absent for what comes once. */
  delivery: z.string().optional(),
});

export type KeptPlace = z.infer<typeof kept>;

export function readKeptPlace(text: string): KeptPlace | undefined {
  const read = kept.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}

export type ToKeep =
  | {
      readonly kind: 'keep';
      /** Null where the message holds none. */
      readonly question: string | null;
      readonly place: Omit<KeptPlace, 'delivery'>;
    }
  /** Private, or nothing to answer: it may be acknowledged, and leaves nothing. */
  | { readonly kind: 'nothing' }
  /** Its acknowledgement is its answer, or nobody could answer it later. */
  | { readonly kind: 'cannot' };

type Asked = Pick<Asker, 'channel' | 'surface' | 'thread'>;

export async function toKeep(incoming: Incoming, turn: Turn): Promise<ToKeep> {
  const { user } = turn;
  switch (incoming.kind) {
    case 'command': {
      const { text, channel, responseUrl: address } = incoming;
      const place: Place = { kind: 'response', address };
      return ofText(text, turn, { channel, surface: 'slash' }, { place, alone: place });
    }
    case 'message-shortcut': {
      const { channel, ts, thread, responseUrl: address } = incoming;
      const place: Place = { kind: 'response', address, thread };
      const asked: Asked = { channel, thread: thread ?? ts, surface: 'mention' };
      return ofText(messageText(incoming), turn, asked, { place, alone: place });
    }
    case 'direct-message': {
      const { channel, thread } = incoming;
      const place: Place = { kind: 'channel', channel, thread };
      return ofText(messageText(incoming), turn, { channel, thread, surface: 'dm' }, { place, alone: place });
    }
    case 'mention':
    case 'channel-message': {
      const { channel, ts, thread = ts } = incoming;
      const overheard = incoming.kind === 'channel-message';
      if (
        overheard &&
        (await turn.assistant.settings({ team: turn.team, channel })).values.listening !== true
      )
        return { kind: 'nothing' };
      const places: Places = {
        place: { kind: 'channel', channel, thread },
        alone: { kind: 'person', channel, user, thread: incoming.thread },
      };
      const asked: Asked = { channel, thread, surface: overheard ? 'channel' : 'mention' };
      return ofText(messageText(incoming), turn, asked, places);
    }
    case 'pressed': {
      const { in: where, value, responseUrl, action } = incoming;
      const [verb = ''] = action.split(':', 1);
      if (where.kind !== 'message' || !asksAgain.has(verb) || parseQuestion(value) === undefined)
        return { kind: 'cannot' };
      const { channel, thread, ephemeral } = where;
      const alone: Place =
        responseUrl === undefined
          ? { kind: 'person', channel, user, thread }
          : { kind: 'response', address: responseUrl, thread };
      const shared: Place = { kind: 'channel', channel, thread: thread ?? where.ts };
      const surface = ephemeral ? 'slash' : 'mention';
      const asker = { channel, user, surface, ...(ephemeral ? {} : { thread }) } as const;
      return { kind: 'keep', question: value, place: { place: ephemeral ? alone : shared, alone, asker } };
    }
    default:
      return { kind: 'cannot' };
  }
}

/** Buttons that carry a question and are answered with a message. */
const asksAgain: ReadonlySet<string> = new Set(['why', 'less', 'ask', 'instead', 'again', 'share']);

type Places = Pick<Extract<ToKeep, { kind: 'keep' }>['place'], 'place' | 'alone'>;

async function ofText(text: string, turn: Turn, asked: Asked, places: Places): Promise<ToKeep> {
  const read = await turn.assistant.read(text, askerOf(turn, asked));
  const overheard = asked.surface === 'channel';
  if (read.kind === 'private' || (read.kind === 'none' && overheard)) return { kind: 'nothing' };
  const question = read.kind === 'question' ? read.question : null;
  return { kind: 'keep', question, place: { ...places, asker: { ...asked, user: turn.user } } };
}
