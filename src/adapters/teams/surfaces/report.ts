/** A denial reported in a dialog: opened from the card that asks for what is missing, sent, kept, and withdrawn there. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import { readReport } from '../../../intents/denial-report/report-form.ts';
import { serialise } from '../../../intents/question.ts';
import type { Answer } from '../../../intents/answer.ts';
import { askAndTell, tellPrivate } from '../../chat/ask-and-tell.ts';
import { dayForm, denialForm } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { earlierButton, perhapsSaved } from '../../chat/words.ts';
import { formCard, type FilledForm } from '../form-card.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { readSubmit } from '../incoming/card-press.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import { todayOf, type TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog, dialogMessage, fieldsIn } from './dialog.ts';

export const openedReport = (filled: FilledForm = {}): InvokeAnswer =>
  dialog(denialForm.title, formCard(denialForm, 'report', filled));

const told = ({ observe }: TurnParts) => ({ platform: 'teams', surface: 'form', observe }) as const;

export async function onReportSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const values = fieldsIn(activity.value, denialForm, 'report');
  return values === undefined ? refused(parts) : waited(reported(values, activity, turning, parts), parts);
}

async function reported(
  values: Readonly<Record<string, string>>,
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const { kinds, faults } = privateFields(values);
  if (kinds.length > 0) {
    tellPrivate(kinds, told(parts), 'denial_report');
    // What was typed there goes, and the rest of the form stays.
    const kept = Object.entries(values).filter(([field]) => !Object.hasOwn(faults, field));
    return openedReport({ values: Object.fromEntries(kept), faults });
  }
  const read = readReport({ ...values, worked: values['worked']?.split(',') }, todayOf(parts));
  if (read.kind === 'fault') return openedReport({ values, faults: { [read.field]: read.problem } });
  const answer = await asked(serialise(read.question), activity, turning, parts);
  return answer.kind === 'answer' || answer.choices.length > 0
    ? dialog(denialForm.title, answerInDialog(answer))
    : openedReport({ values, note: cleanText(answer.reply.headline) });
}

/** What follows from a form in its dialog: a report is withdrawn, a payer confirmed. */
export async function onPressedInDialog(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const value = pressed.safeParse(activity.value);
  const read = readSubmit(value.success ? value.data.data : {});
  if (read.kind === 'refused' || read.press.verb !== 'ask') return refused(parts);
  const work = asked(read.press.question, activity, turning, parts);
  return waited(
    work.then((answer) =>
      dialog(answer.intent === 'denial_report' ? denialForm.title : dayForm.title, answerInDialog(answer)),
    ),
    parts,
  );
}

const pressed = z.object({ data: z.record(z.string(), z.unknown()) });

const asked = (
  question: string,
  activity: Incoming,
  { team }: Turning,
  parts: TurnParts,
): Promise<Answer> => {
  const asker = askerOf(activity, { team, surface: 'slash', admin: false });
  return askAndTell(() => parts.assistant.answerPressed(question, asker), told(parts));
};

/** Past Microsoft's patience the report may be kept all the same. */
async function waited(
  work: Promise<InvokeAnswer>,
  { timing, inBackground }: TurnParts,
): Promise<InvokeAnswer> {
  const done = await inTime(work, timing.lateAfter);
  if (done.kind === 'done') return done.value;
  inBackground(work);
  return dialogMessage(perhapsSaved);
}

function refused({ observe }: TurnParts): InvokeAnswer {
  observe.refused({ platform: 'teams', reason: 'edited-card' });
  return dialogMessage(earlierButton);
}
