/** What every form in a dialog goes through: the privacy screen, the assistant, and Microsoft's patience. */
import type { Answer } from '../../../intents/answer.ts';
import type { Filled } from '../../../intents/form.ts';
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { perhapsSaved, staleButton } from '../own-words.ts';
import type { InvokeAnswer } from '../sdk.ts';
import { isAdmin } from '../turns/admins.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';
import { dialogMessage } from './dialog.ts';

export async function asked(
  question: string,
  activity: Incoming,
  { team }: Turning,
  parts: TurnParts,
): Promise<Answer> {
  const { assistant, observe } = parts;
  const began = performance.now();
  const asker = askerOf(activity, { team, surface: 'slash', admin: () => isAdmin(activity, team, parts) });
  const answer = await assistant.answerPressed(question, asker);
  const { intent, kind } = answer;
  const milliseconds = performance.now() - began;
  observe.answered({ platform: 'teams', surface: 'form', intent, kind, milliseconds });
  return answer;
}

const looksPrivate = 'That looks like patient information. It was not read or kept: leave it out.';

/** What was typed there goes, and the rest of the form stays. Undefined where nothing private was seen. */
export function privateFields(
  fields: Filled,
  intent: string,
  { observe }: TurnParts,
): { readonly kept: Filled; readonly faults: Filled } | undefined {
  const found = Object.entries(fields).flatMap(([field, typed = '']) => {
    const kinds = (field === 'payer' || field === 'otherPayer' ? screenPayer : screenField)(typed);
    return kinds.length === 0 ? [] : [{ field, kinds }];
  });
  if (found.length === 0) return undefined;
  const privateKinds = [...new Set(found.flatMap(({ kinds }) => kinds))];
  observe.answered({
    ...{ platform: 'teams', surface: 'form', intent, kind: 'private', privateKinds, milliseconds: 0 },
  });
  return {
    kept: { ...fields, ...Object.fromEntries(found.map(({ field }) => [field, ''])) },
    faults: Object.fromEntries(found.map(({ field }) => [field, looksPrivate])),
  };
}

/** Past Microsoft's patience the report may be kept all the same. */
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
  return dialogMessage(staleButton);
}
