/**
 * Action.Execute: the answer goes back with the request, and only the card of whoever pressed changes. Submit, which
 * older clients send instead, is a message and is answered with one.
 */
import { answerMessage, replyMessage, type CardMessage } from '../answer-message.ts';
import type { AdaptiveCard } from '../adaptive-card.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { readExecute, readSubmit, type CardPress, type PressRead } from '../incoming/card-press.ts';
import { isPrivate, placeOf } from '../incoming/conversation.ts';
import { earlierButton, goesOn } from '../../chat/words.ts';
import { textMessage } from '../own-words.ts';
import type { InvokeAnswer } from '../sdk.ts';
import { isAdmin } from '../turns/admins.ts';
import { answerTurn, type Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';
import { pressedAnswer, type Pressed } from './pressed.ts';

export async function onExecute(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const read = readExecute(activity.value);
  if (read.kind === 'refused') return refuse(parts);
  const work = press(activity, read.press, turning, parts);
  const pressed = await inTime(work, parts.timing.lateAfter);
  if (pressed.kind === 'done') return asResponse(pressed.value, activity, parts, read.press);
  parts.inBackground(work.then((late) => turning.voice.say(asMessage(late, activity, parts))));
  return note(goesOn);
}

/** Undefined where a message is no press: its value is nobody's but ours. */
export const submitOf = ({ value, text }: Incoming): PressRead | undefined =>
  typeof value === 'object' && value !== null && !text?.trim() ? readSubmit(value) : undefined;

export const onSubmit = (
  activity: Incoming,
  read: PressRead,
  turning: Turning,
  parts: TurnParts,
): Promise<void> =>
  answerTurn(activity, turning, parts, {
    quiet: false,
    question: () => Promise.resolve(questionOf(read)),
    work: async () => {
      if (read.kind === 'press')
        return asMessage(await press(activity, read.press, turning, parts), activity, parts);
      parts.observe.refused({ platform: 'teams', reason: 'edited-card' });
      return textMessage(earlierButton);
    },
  });

/** Of what changes nothing but the answer. */
const questionOf = (read: PressRead): string | undefined =>
  read.kind === 'press' && (read.press.verb === 'ask' || read.press.verb === 'why')
    ? read.press.question
    : undefined;

async function press(
  activity: Incoming,
  pressed: CardPress,
  { team }: Turning,
  parts: TurnParts,
): Promise<Pressed> {
  const began = performance.now();
  const surface = placeOf(activity) === 'personal' ? 'dm' : 'mention';
  const asker = askerOf(activity, { team, surface, admin: () => isAdmin(activity, team, parts) });
  const result = await pressedAnswer(pressed, asker, parts);
  if (result.kind === 'answer' && pressed.verb !== 'refresh') {
    const { intent, kind } = result.answer;
    const milliseconds = performance.now() - began;
    parts.observe.answered({ platform: 'teams', surface: 'button', intent, kind, milliseconds });
  }
  return result;
}

function asMessage(pressed: Pressed, activity: Incoming, { pictureOf }: TurnParts): object {
  if (pressed.kind === 'note') return textMessage(pressed.text);
  if (pressed.kind === 'reply') return replyMessage(pressed.reply);
  const where = isPrivate(activity) ? 'own' : 'shared';
  const viewers = where === 'shared' ? { viewers: [activity.from.id] } : {};
  return answerMessage(pressed.answer, {
    ...{ ...pressed.shown, where, ...viewers },
    picture: pictureOf(pressed.answer),
  });
}

function asResponse(
  pressed: Pressed,
  activity: Incoming,
  { pictureOf }: TurnParts,
  { verb }: CardPress,
): InvokeAnswer {
  if (pressed.kind === 'note') return note(pressed.text);
  if (pressed.kind === 'reply') return cardResponse(replyMessage(pressed.reply));
  const { answer, shown } = pressed;
  const shared = !isPrivate(activity);
  // Without its refresh the view of a shared card would be the last of its kind.
  const viewers = shared && verb === 'refresh' ? { viewers: [activity.from.id] } : {};
  return cardResponse(
    answerMessage(answer, { ...shown, where: 'own', ...viewers, picture: pictureOf(answer) }),
  );
}

const cardResponse = ({ attachments }: CardMessage): InvokeAnswer => {
  const card: AdaptiveCard | undefined = attachments[0]?.content;
  return invokeBody(200, 'application/vnd.microsoft.card.adaptive', card ?? {});
};

const note = (text: string): InvokeAnswer =>
  invokeBody(200, 'application/vnd.microsoft.activity.message', text);

function refuse({ observe }: Pick<TurnParts, 'observe'>): InvokeAnswer {
  observe.refused({ platform: 'teams', reason: 'edited-card' });
  return executeFault(400, earlierButton);
}

/** The request itself went well; what it asked for did not. */
export const executeFault = (status: number, message: string): InvokeAnswer =>
  invokeBody(status, 'application/vnd.microsoft.error', { code: String(status), message });

const invokeBody = (statusCode: number, type: string, value: string | object): InvokeAnswer => ({
  status: 200,
  body: { statusCode, type, value },
});
