/** A denial reported in a dialog: opened from the card that asks for what is missing, sent, kept, and withdrawn there. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import { readReport } from '../../../intents/denial-report/report-form.ts';
import { serialise } from '../../../intents/question.ts';
import { dayForm, denialForm } from '../../chat/forms.ts';
import { formCard, type FilledForm } from '../form-card.ts';
import type { Incoming } from '../incoming/activity.ts';
import { readSubmit } from '../incoming/card-press.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { todayOf, type TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog, fieldsIn } from './dialog.ts';
import { asked, privateIn, refused, waited } from './filled-form.ts';

export const openedReport = (filled: FilledForm = {}): InvokeAnswer =>
  dialog(denialForm.title, formCard(denialForm, 'report', filled));

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
  const seen = privateIn(values, 'denial_report', parts);
  if (seen !== undefined) return openedReport(seen);
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
