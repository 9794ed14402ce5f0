/** What every form in a dialog goes through: the privacy screen, the assistant, and Microsoft's patience. */
import type { Answer } from '../../../intents/answer.ts';
import type { Intent } from '../../../intents/intent.ts';
import { askAndTell, tellPrivate } from '../../chat/ask-and-tell.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { earlierButton, perhapsSaved } from '../../chat/words.ts';
import type { FilledForm } from '../form-card.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import type { InvokeAnswer } from '../sdk.ts';
import { isAdmin } from '../turns/admins.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';
import { dialogMessage } from './dialog.ts';

const told = ({ observe }: TurnParts) => ({ platform: 'teams', surface: 'form', observe }) as const;

export const asked = (
  question: string,
  activity: Incoming,
  { team }: Turning,
  parts: TurnParts,
): Promise<Answer> => {
  const admin = (): Promise<boolean> => isAdmin(activity, team, parts);
  const asker = askerOf(activity, { team, surface: 'slash', admin });
  return askAndTell(() => parts.assistant.answerPressed(question, asker), told(parts));
};

/** What was typed there goes, and the rest of the form stays. Undefined where nothing private was seen. */
export function privateIn(
  values: Readonly<Record<string, string>>,
  intent: Intent,
  parts: TurnParts,
): FilledForm | undefined {
  const { kinds, faults } = privateFields(values);
  if (kinds.length === 0) return undefined;
  tellPrivate(kinds, told(parts), intent);
  const kept = Object.entries(values).filter(([field]) => !Object.hasOwn(faults, field));
  return { values: Object.fromEntries(kept), faults };
}

/** Past Microsoft's patience what was sent may be kept all the same. */
export async function waited(
  work: Promise<InvokeAnswer>,
  { timing, inBackground }: TurnParts,
): Promise<InvokeAnswer> {
  const done = await inTime(work, timing.lateAfter);
  if (done.kind === 'done') return done.value;
  inBackground(work);
  return dialogMessage(perhapsSaved);
}

export function refused({ observe }: TurnParts): InvokeAnswer {
  observe.refused({ platform: 'teams', reason: 'edited-card' });
  return dialogMessage(earlierButton);
}
