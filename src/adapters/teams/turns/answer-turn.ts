/**
 * One message answered: once, with "is typing" where it takes long, and within the request unless it takes longer
 * than Microsoft waits; then the answer comes by itself.
 */
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { Incoming } from '../incoming/activity.ts';
import { withoutThread } from '../incoming/conversation.ts';
import { apology, textMessage } from '../own-words.ts';
import { inTime } from './in-time.ts';
import { onceOnly } from './once-only.ts';
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
  /** What to post; undefined says nothing. */
  readonly work: () => Promise<object | undefined>;
}

export async function answerTurn(
  activity: Incoming,
  { voice }: Turning,
  parts: TurnParts,
  { quiet, work }: TurnWork,
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
  const answered =
    activity.deliveryMode === 'expectReplies' ? answer() : onceOnly(keyOf(activity), answer, parts);
  parts.inBackground(answered);
  await inTime(answered, parts.timing.lateAfter);
}

const keyOf = ({ conversation, id }: Incoming): string => `${withoutThread(conversation.id)} ${id ?? ''}`;
