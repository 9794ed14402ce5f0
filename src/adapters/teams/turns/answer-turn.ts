/**
 * One message answered: once, with "is typing" where it takes long, and within the request unless it takes longer
 * than Microsoft waits; then what it asks is kept, the request is answered, and the answer comes by itself.
 */
import type { TeamKey } from '../../../core/team/team-key.ts';
import { keptQuestion } from '../../kept-question.ts';
import type { Incoming } from '../incoming/activity.ts';
import { withoutThread } from '../incoming/conversation.ts';
import { apology } from '../../chat/words.ts';
import { textMessage } from '../own-words.ts';
import { inTime } from './in-time.ts';
import { keptPlace } from './kept-place.ts';
import type { TurnParts } from './parts.ts';
import type { Voice } from './voice.ts';

/** What a turn knows besides the activity. */
export interface Turning {
  readonly team: TeamKey;
  readonly voice: Voice;
}

export interface TurnWork {
  /** Nobody is waiting: no typing, no apology. */
  readonly quiet: boolean;
  /** What is kept where the request is answered first: null where the message holds no question, undefined for nothing. */
  readonly question: () => Promise<string | null | undefined>;
  /** What to post; undefined says nothing. */
  readonly work: () => Promise<object | undefined>;
}

export async function answerTurn(
  activity: Incoming,
  { team, voice }: Turning,
  parts: TurnParts,
  { quiet, question, work }: TurnWork,
): Promise<void> {
  const answer = async (): Promise<void> => {
    const stopTyping = quiet ? () => undefined : voice.typeMeanwhile();
    try {
      const message = await work();
      stopTyping();
      if (message !== undefined) await voice.say(message);
    } catch (error) {
      stopTyping();
      parts.observe.failed({ platform: 'teams', where: 'message', error });
      if (!quiet) await voice.say(textMessage(apology)).catch(() => undefined);
    }
  };
  // A reply that goes back with its request can only be delivered again by being asked for again.
  if (activity.deliveryMode === 'expectReplies') return inLine(answer(), parts);
  const kept = keptQuestion(parts.state.pending);
  const key = `teams:${keyOf(activity)}`;
  const answered = parts.once({ key, sort: 'event' }, async () => {
    await answer();
    return 'answered';
  });
  parts.inBackground(answered.then(() => kept.end('answered')));
  const { kind } = await inTime(answered, parts.timing.keptAfter);
  if (kind === 'done') return;
  const asked = await question();
  const pending = { team, key, place: keptPlace(activity), question: asked ?? null };
  // Where it cannot be kept the request stays open: Microsoft then delivers again.
  if (asked !== undefined && !(await kept.keep(pending))) await answered;
}

async function inLine(answered: Promise<void>, parts: TurnParts): Promise<void> {
  parts.inBackground(answered);
  await inTime(answered, parts.timing.lateAfter);
}

const keyOf = ({ conversation, id }: Incoming): string => `${withoutThread(conversation.id)} ${id ?? ''}`;
