/** A message: in a personal chat, where the bot is mentioned, or overheard in a channel that asked to be heard. */
import type { Surface } from '../../../intents/understand/read-message.ts';
import { explainPrivate } from '../../../intents/privacy/explain-private.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { Asker } from '../../../app/team-assistant.ts';
import { askAndTell, tellPrivate } from '../../chat/ask-and-tell.ts';
import { answerMessage, replyMessage } from '../answer-message.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { isPrivate, isTargeted, placeOf } from '../incoming/conversation.ts';
import { mentionsBot, messageText } from '../incoming/message-text.ts';
import { hasUpload } from '../incoming/uploads.ts';
import { isAdmin } from '../turns/admins.ts';
import { answerTurn, type Turning } from '../turns/answer-turn.ts';
import type { PictureOf, TurnParts } from '../turns/parts.ts';
import { withSuggestions } from './suggestions.ts';

export async function onMessage(activity: Incoming, turning: Turning, parts: TurnParts): Promise<void> {
  const { team } = turning;
  const surface = surfaceOf(activity);
  const asker = askerOf(activity, { team, surface, admin: () => isAdmin(activity, team, parts) });
  if (surface === 'channel' && !(await listens(asker, parts))) return;
  await answerTurn(activity, turning, parts, {
    quiet: surface === 'channel',
    question: async () => {
      if (hasUpload(activity)) return undefined;
      const read = await parts.assistant.read(messageText(activity) || 'help', asker);
      if (read.kind === 'question') return read.question;
      return read.kind === 'private' || surface === 'channel' ? undefined : null;
    },
    work: () => messageFor(activity, asker, parts),
  });
}

function surfaceOf(activity: Incoming): Surface {
  if (isTargeted(activity)) return 'slash';
  return placeOf(activity) === 'personal' ? 'dm' : mentionsBot(activity) ? 'mention' : 'channel';
}

async function listens(asker: Asker, { assistant }: TurnParts): Promise<boolean> {
  return (await assistant.settings(asker)).values.listening === true;
}

/** Undefined: nothing is said. */
async function messageFor(
  activity: Incoming,
  asker: Asker,
  { assistant, observe, pictureOf }: TurnParts,
): Promise<object | undefined> {
  const { surface } = asker;
  const told = { platform: 'teams', surface, observe } as const;
  if (hasUpload(activity)) {
    if (surface === 'channel') return undefined;
    tellPrivate(['image'], told);
    return replyMessage(explainPrivate(['image']));
  }
  const answer = await askAndTell(() => assistant.answerText(messageText(activity) || 'help', asker), told);
  return answer.kind === 'silent' ? undefined : drawn(answer, activity, pictureOf(answer));
}

export function drawn(answer: Answer, activity: Incoming, picture: ReturnType<PictureOf>): object {
  if (isPrivate(activity))
    return withSuggestions(answerMessage(answer, { where: 'own', picture }), answer, activity);
  return answerMessage(answer, { where: 'shared', viewers: [activity.from.id], picture });
}
