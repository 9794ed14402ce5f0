/** Thumbs under a message: counted for the answer it is. What is typed beside them is neither read nor kept. */
import * as z from 'zod';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { postedKey, type TurnParts } from '../turns/parts.ts';

const pressed = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

export async function onThumb(
  activity: Incoming,
  { team }: Turning,
  { state, assistant, observe }: TurnParts,
): Promise<InvokeAnswer> {
  const read = pressed.safeParse(activity.value);
  const refused = (reason: string): InvokeAnswer => {
    observe.refused({ platform: 'teams', reason });
    return done;
  };
  if (!read.success) return refused('edited-card');
  const message = postedKey(activity.conversation.id, activity.replyToId ?? '');
  const about = await state.feedback.postedAs({ team, message });
  if (about.kind === 'unavailable' || about.value === undefined) return refused('unknown-answer');
  const asker = askerOf(activity, { team, surface: 'slash', admin: false });
  await assistant.judge({ ...about.value, helpful: read.data.actionValue.reaction === 'like' }, asker);
  return done;
}

/** Teams draws the thumb as pressed, whatever we say. */
const done: InvokeAnswer = { status: 200, body: {} };
