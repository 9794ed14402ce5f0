/** How one turn speaks: within its request while that is open, afterwards by the conversation's reference. */
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { Speak } from '../connector/spoken.ts';
import type { Incoming } from '../incoming/activity.ts';
import { isTargeted } from '../incoming/conversation.ts';
import { deliver, type Delivered } from './deliver.ts';
import { judgedIn } from '../message-evidence.ts';
import { postedKey, type TurnParts } from './parts.ts';
import { dropReference, referenceTo } from './references.ts';

export interface Voice {
  readonly say: (message: object) => Promise<Delivered>;
  /** Shows "is typing", once the person has waited a while; call what it returns when there is something to say. */
  readonly typeMeanwhile: () => () => void;
  /** The request ends: waits for what is on its way. */
  readonly end: () => Promise<void>;
}

export interface VoiceFacts {
  readonly activity: Incoming;
  readonly team: TeamKey;
  readonly speak: Speak;
}

export function openVoice({ activity, team, speak }: VoiceFacts, parts: TurnParts): Voice {
  const { connector, observe, timing } = parts;
  let open = true;
  let onItsWay: Promise<unknown> = Promise.resolve();

  const speakNow: Speak = (message) => {
    const spoken = open ? speak(message) : connector.speak(referenceTo(activity), message);
    onItsWay = Promise.allSettled([onItsWay, spoken]);
    return spoken;
  };

  return {
    say: async (message) => {
      const said = isTargeted(activity) ? toAskerAlone(message, activity) : message;
      const delivered = await deliver(() => speakNow(said), { observe, backOff: timing.backOff });
      const about = judgedIn(message);
      if (about !== undefined && delivered.kind === 'posted' && delivered.id !== undefined)
        await parts.state.feedback.posted({
          ...{ team, ...about, at: parts.now() },
          message: postedKey(activity.conversation.id, delivered.id),
        });
      if (delivered.kind === 'gone') await dropReference(team, activity.conversation.id, parts);
      return delivered;
    },
    typeMeanwhile: () => {
      if (activity.deliveryMode === 'expectReplies' || isTargeted(activity)) return () => undefined;
      // Where this fails the answer's own post says why.
      const type = (): void => void speakNow({ type: 'typing' }).catch(() => undefined);
      const timer = setTimeout(type, timing.typingAfter);
      return () => clearTimeout(timer);
    },
    end: async () => {
      open = false;
      await onItsWay;
    },
  };
}

/** A private question is answered in private, or not at all: never to everyone instead. */
const toAskerAlone = (message: object, { from }: Incoming): object => ({
  ...message,
  recipient: { id: from.id, isTargeted: true },
});
