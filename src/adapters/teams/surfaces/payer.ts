/** A payer's own rules in a dialog: opened from an answer about it, sent, and saved for the team. */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import type { Filled } from '../../../intents/form.ts';
import { payerForm, readPayerForm } from '../../../intents/payer-help/payer-form.ts';
import { screenPayer } from '../../../intents/privacy/screen-field.ts';
import { serialise } from '../../../intents/question.ts';
import { fieldsCard } from '../fields-card.ts';
import type { Incoming } from '../incoming/activity.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import type { TurnParts } from '../turns/parts.ts';
import { answerInDialog, dialog } from './dialog.ts';
import { asked, privateFields, refused, waited } from './filled-form.ts';

const asksFor = (filled: Filled, faults: Filled = {}): InvokeAnswer =>
  dialog(payerForm.title, fieldsCard(payerForm, 'payer', mapped(filled), mapped(faults)));

const mapped = (fields: Filled): ReadonlyMap<string, string> =>
  new Map(Object.entries(fields).map(([field, text = '']) => [field, text]));

const opened = z.object({ data: z.object({ payer: z.string().max(60).optional() }) });

/** With the name of the payer whose answer the button stood under; the button may have been edited by hand. */
export function openedPayer({ value }: Incoming): InvokeAnswer {
  const read = opened.safeParse(value);
  const payer = read.success ? (read.data.data.payer ?? '') : '';
  return asksFor(screenPayer(payer).length > 0 ? {} : { payer });
}

const sent = z.object({
  data: z.object(
    Object.fromEntries(payerForm.fields.map(({ id, most = 40 }) => [id, z.string().max(most).nullish()])),
  ),
});

export async function onPayerSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const read = sent.safeParse(activity.value);
  if (!read.success) return refused(parts);
  const filled = Object.fromEntries(
    Object.entries(read.data.data).map(([field, text]) => [field, text ?? '']),
  );
  return waited(saved(filled, activity, turning, parts), parts);
}

async function saved(
  filled: Filled,
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const seen = privateFields(filled, 'payer_help', parts);
  if (seen !== undefined) return asksFor(seen.kept, seen.faults);
  const read = readPayerForm(filled);
  if (read.kind === 'fault') return asksFor(filled, { [read.field]: read.problem });
  const answer = await asked(serialise(read.question), activity, turning, parts);
  return answer.kind === 'answer' || answer.choices.length > 0
    ? dialog(payerForm.title, answerInDialog(answer))
    : asksFor(filled, { all: cleanText(answer.reply.headline) });
}
