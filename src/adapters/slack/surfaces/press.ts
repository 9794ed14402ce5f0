/** A pressed button as its surface handles it: asked again, with the asker's place, and answered where it stands. */
import type { Answer } from '../../../intents/answer.ts';
import { drawLine, type Standing } from '../draw-answer.ts';
import type { Place, Said } from '../deliver/deliver.ts';
import { sendFiles } from '../deliver/send-files.ts';
import type { ButtonPressed } from '../receive/incoming.ts';
import { asked, askerOf, say, trySaying, type Turn } from './turn.ts';

const day = 24 * 3_600_000;

/** What of a press still matters when a form opened by it comes back. */
export type Pressed = Pick<ButtonPressed, 'in' | 'user' | 'responseUrl'>;

/** Slack's message stamp is seconds since 1970. */
export const isStale = ({ in: where }: Pressed, now: number): boolean =>
  where.kind === 'message' && now - Number(where.ts) * 1000 > day;

/** One line to whoever pressed; nobody else's screen changes. */
export async function answerAlone(pressed: Pressed, turn: Turn, line: string): Promise<void> {
  await sayAlone(pressed, turn, drawLine(line));
}

/** By the click's own address; where that is used up, as a message only they see. */
async function sayAlone(pressed: Pressed, turn: Turn, said: Said): Promise<void> {
  const places = aloneWith(pressed);
  for (const place of places.slice(0, -1)) {
    const sent = await trySaying(turn, said, place);
    if (sent.kind === 'sent') return;
  }
  const last = places.at(-1);
  if (last !== undefined) await say(turn, said, last);
}

/** None in modals and App Home, where nothing can be said beside the view. */
function aloneWith({ in: where, responseUrl, user }: Pressed): readonly Place[] {
  const address: readonly Place[] =
    responseUrl === undefined ? [] : [{ kind: 'response', address: responseUrl, ...threadIn(where) }];
  if (where.kind !== 'message') return address;
  return [...address, { kind: 'person', channel: where.channel, user, ...threadIn(where) }];
}

const threadIn = (where: Pressed['in']): { readonly thread?: string } =>
  where.kind === 'message' && where.thread !== undefined ? { thread: where.thread } : {};

/** The question a button carries, asked by whoever pressed it. */
export function askPressed(question: string, pressed: Pressed, turn: Turn): Promise<Answer> {
  const { in: where } = pressed;
  const isSeen = where.kind === 'message' && !where.ephemeral;
  const surface = isSeen ? (where.channel.startsWith('D') ? 'dm' : 'mention') : 'slash';
  const asker = askerOf(turn, {
    channel: where.kind === 'message' ? where.channel : pressed.user,
    surface,
    ...(isSeen ? threadIn(where) : {}),
    // What opens or fills a view must come while Slack still takes it.
    ...(where.kind === 'message' ? {} : { patience: 2_000 }),
  });
  return asked(turn, 'button', () => turn.assistant.answerPressed(question, asker));
}

/** The message the button stands in, drawn anew; where it cannot be edited, the answer follows it. */
export async function redraw(
  pressed: Pressed,
  turn: Turn,
  answer: Answer,
  standing: Partial<Standing> = {},
): Promise<void> {
  const { in: where, responseUrl } = pressed;
  if (where.kind !== 'message') return;
  const drawn = turn.draw(answer, { shareable: where.ephemeral, ...standing });
  const edited = await trySaying(
    turn,
    drawn,
    responseUrl !== undefined
      ? {
          kind: 'response',
          address: responseUrl,
          replace: true,
          ...(where.ephemeral ? {} : { inChannel: true }),
        }
      : { kind: 'edit', channel: where.channel, ts: where.ts },
  );
  // An address that took no edit takes no message either.
  const { responseUrl: _, ...elsewhere } = pressed;
  if (edited.kind === 'refused') await follow(elsewhere, turn, answer, standing);
}

/** The same question with one thing changed, in the place of its answer; what is asked back, or went wrong, follows it. */
export async function replace(pressed: Pressed, turn: Turn, answer: Answer): Promise<void> {
  if (answer.kind !== 'answer') return follow(pressed, turn, answer);
  await redraw(pressed, turn, answer);
  await filesFollow(pressed, turn, answer);
}

/** Where the answer's own words go, and to the one who pressed where only they see them. */
export const filesFollow = ({ in: where, user }: Pressed, turn: Turn, answer: Answer): Promise<void> =>
  sendFiles(
    answer,
    where.kind === 'message' && !where.ephemeral
      ? { kind: 'channel', channel: where.channel, thread: where.thread ?? threadStart(where) }
      : { kind: 'person', channel: where.kind === 'message' ? where.channel : user, user },
    turn,
  );

/** A further answer: to the same person where only they see the message, else in its thread. */
export async function follow(
  pressed: Pressed,
  turn: Turn,
  answer: Answer,
  standing: Partial<Standing> = {},
): Promise<void> {
  const { in: where } = pressed;
  if (where.kind !== 'message' || answer.kind === 'silent') return;
  const alone = where.ephemeral || (answer.kind !== 'answer' && answer.kind !== 'question');
  const drawn = turn.draw(answer, { shareable: where.ephemeral, ...standing });
  if (alone) await sayAlone(pressed, turn, drawn);
  else
    await say(turn, drawn, {
      kind: 'channel',
      channel: where.channel,
      thread: where.thread ?? threadStart(where),
    });
  await filesFollow(pressed, turn, answer);
}

/** In a direct message a follow-up comes below, as talk does; in a channel it stays with its answer. */
const threadStart = ({
  channel,
  ts,
}: {
  readonly channel: string;
  readonly ts: string;
}): string | undefined => (channel.startsWith('D') ? undefined : ts);
