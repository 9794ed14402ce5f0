/** A question that was acknowledged and whose instance died before it was answered: answered where it was asked. */
import type { PendingQuestion } from '../../../core/team/pending-question.ts';
import type { Answering, Outcome } from '../../answered-once.ts';
import { askerOf } from '../incoming/asker-of.ts';
import { isTargeted, placeOf } from '../incoming/conversation.ts';
import { drawn } from '../surfaces/message.ts';
import { interrupted } from '../../chat/words.ts';
import { textMessage } from '../own-words.ts';
import { isAdmin } from './admins.ts';
import { readKeptPlace } from './kept-place.ts';
import type { TurnParts } from './parts.ts';
import { referenceTo } from './references.ts';
import { openVoice } from './voice.ts';

/** answered, before: it need not be kept any more. */
export type Resume = (pending: PendingQuestion) => Promise<Outcome>;

export const resumeWith =
  (parts: TurnParts): Resume =>
  async ({ team, key, place, question }) => {
    const activity = readKeptPlace(place);
    // Of a version that is gone.
    if (activity === undefined) return 'answered';
    const speak = (message: object) => parts.connector.speak(referenceTo(activity), message);
    const voice = openVoice({ activity, team, speak }, parts);
    const surface = isTargeted(activity) ? 'slash' : placeOf(activity) === 'personal' ? 'dm' : 'mention';
    return parts.once({ key, sort: 'event' }, async () => {
      if (question === null) return said(await voice.say(textMessage(interrupted)));
      const asker = askerOf(activity, { team, surface, admin: () => isAdmin(activity, team, parts) });
      const answer = await parts.assistant.answerPressed(question, asker);
      return said(await voice.say(drawn(answer, activity, parts.pictureOf(answer))));
    });
  };

const said = ({ kind }: { readonly kind: string }): Answering =>
  kind === 'throttled' ? 'later' : 'answered';
