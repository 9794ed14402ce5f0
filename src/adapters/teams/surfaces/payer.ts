/** A payer's own rules in a dialog: opened from an answer about it, sent, and saved for the team. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import { payerForm, readPayerForm } from '../../../intents/payer-help/payer-form.ts';
import { screenPayer } from '../../../intents/privacy/screen-field.ts';
import { serialise } from '../../../intents/question.ts';
import { payerDocument } from '../../chat/forms.ts';
import { formCard, type FilledForm } from '../form-card.ts';
import type { Incoming } from '../incoming/activity.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog, fieldsIn } from './dialog.ts';
import { asked, privateIn, refused, waited } from './filled-form.ts';

const asksFor = (filled: FilledForm): InvokeAnswer =>
  dialog(payerForm.title, formCard(payerDocument(), 'payer', filled));

const opened = z.object({ data: z.object({ payer: z.string().max(60).optional() }) });

/** With the name of the payer whose answer the button stood under; the button may have been edited by hand. */
export function openedPayer({ value }: Incoming): InvokeAnswer {
  const read = opened.safeParse(value);
  const payer = read.success ? (read.data.data.payer ?? '') : '';
  return asksFor(screenPayer(payer).length > 0 ? {} : { values: { payer } });
}

export async function onPayerSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const values = fieldsIn(activity.value, payerDocument(), 'payer');
  return values === undefined ? refused(parts) : waited(saved(values, activity, turning, parts), parts);
}

async function saved(
  values: Readonly<Record<string, string>>,
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const seen = privateIn(values, 'payer_help', parts);
  if (seen !== undefined) return asksFor(seen);
  const read = readPayerForm(values);
  if (read.kind === 'fault') return asksFor({ values, faults: { [read.field]: read.problem } });
  const answer = await asked(serialise(read.question), activity, turning, parts);
  return answer.kind === 'answer' || answer.choices.length > 0
    ? dialog(payerForm.title, answerInDialog(answer))
    : asksFor({ values, note: cleanText(answer.reply.headline) });
}
