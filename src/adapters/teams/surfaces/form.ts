/**
 * "Check billing in this message", and the same form from a button: a dialog that is opened, filled and answered.
 * What stands in the message passes the privacy screen before anything of it is put into the form.
 */
import * as z from 'zod';
import { cleanText } from '../../../core/reply/clean-text.ts';
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';
import { explainPrivate } from '../../../intents/privacy/explain-private.ts';
import { parseQuestion, serialise, type Question } from '../../../intents/question.ts';
import type { Asker } from '../../../app/team-assistant.ts';
import type { AdaptiveCard } from '../adaptive-card.ts';
import { answerMessage, replyMessage } from '../answer-message.ts';
import { emptyFields, formCard, formLimits, type FormFields } from '../form-card.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { plainText } from '../incoming/message-text.ts';
import { staleButton, tooLong } from '../own-words.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import type { TurnParts } from '../turns/parts.ts';
import { answerInDialog, cardIn, dialog as dialogOf, dialogMessage } from './dialog.ts';

export const formTitle = 'Check billing';
const dialog = (card: AdaptiveCard): InvokeAnswer => dialogOf(formTitle, card);

const opened = z.object({
  messagePayload: z.object({ body: z.object({ content: z.string().nullish() }).nullish() }).nullish(),
});

/** The dialog opens, filled from the message it was opened at. */
export async function onFormOpened(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const read = opened.safeParse(activity.value);
  const text = read.success ? plainText(read.data.messagePayload?.body?.content ?? '') : '';
  if (text === '') return dialog(formCard(emptyFields));
  const filled = await inTime(filledFrom(text, formAsker(activity, turning), parts), parts.timing.lateAfter);
  return dialog(filled.kind === 'late' ? formCard(emptyFields) : filled.value);
}

async function filledFrom(
  text: string,
  asker: Asker,
  { assistant, observe }: TurnParts,
): Promise<AdaptiveCard> {
  const began = performance.now();
  const { kind, intent, question, reply, privateKinds = [] } = await assistant.preview({ text }, asker);
  const milliseconds = performance.now() - began;
  observe.answered({ platform: 'teams', surface: 'form', intent, kind, privateKinds, milliseconds });
  if (kind === 'private') return formCard(emptyFields, reply.headline);
  const fields = fieldsOf(question === null ? undefined : parseQuestion(question));
  return fields.lines === '' ? formCard(fields, 'No code was seen in that message.') : formCard(fields);
}

function fieldsOf(question: Question | undefined): FormFields {
  if (question === undefined || !('services' in question)) return emptyFields;
  const { services = [], date = '', locality = '', payer = '' } = question;
  return { lines: services.map(typedService).join('\n'), date, place: locality, payer };
}

type Service = NonNullable<Extract<Question, { intent: 'claim_check' }>['services']>[number];

const typedService = ({ code, minutes, units, modifiers }: Service): string =>
  [
    code,
    ...(minutes === undefined ? [] : [`${minutes}min`]),
    ...(units === undefined ? [] : [`${units} units`]),
    ...modifiers,
  ].join(' ');

const limited = (most: number) => z.string().max(most).nullish();
const submitted = z.object({
  data: z.object({
    verb: z.literal('form'),
    lines: limited(formLimits.lines),
    date: z.union([z.literal(''), z.iso.date()]).nullish(),
    place: limited(formLimits.place),
    payer: limited(formLimits.payer),
  }),
});

/** The dialog is sent: answered in the dialog itself, which nobody else sees. */
export async function onFormSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const read = submitted.safeParse(activity.value);
  if (!read.success) {
    parts.observe.refused({ platform: 'teams', reason: 'edited-card' });
    return dialogMessage(staleButton);
  }
  const { lines, date, place, payer } = read.data.data;
  const fields = { lines: lines ?? '', date: date ?? '', place: place ?? '', payer: payer ?? '' };
  const answered = await inTime(
    formAnswer(fields, formAsker(activity, turning), parts),
    parts.timing.lateAfter,
  );
  return answered.kind === 'late' ? dialogMessage(tooLong) : dialog(answered.value);
}

async function formAnswer(fields: FormFields, asker: Asker, parts: TurnParts): Promise<AdaptiveCard> {
  const { assistant, observe } = parts;
  const kinds = [
    ...new Set([
      ...[fields.lines, fields.place].flatMap((typed) => screenField(typed)),
      ...screenPayer(fields.payer),
    ]),
  ];
  if (kinds.length > 0) {
    const seen = {
      platform: 'teams',
      surface: 'form',
      intent: 'none',
      kind: 'private',
      privateKinds: kinds,
    } as const;
    observe.answered({ ...seen, milliseconds: 0 });
    return cardIn(replyMessage(explainPrivate(kinds))) ?? formCard(emptyFields);
  }
  const began = performance.now();
  const read = await assistant.preview({ text: fields.lines || ' ' }, asker);
  const question = questionOf(read.question === null ? undefined : parseQuestion(read.question), fields);
  if (question === undefined) return formCard(fields, cleanText(read.reply.headline));
  const answer = await assistant.answerPressed(question, asker);
  const { kind, intent } = answer;
  observe.answered({
    platform: 'teams',
    surface: 'form',
    intent,
    kind,
    milliseconds: performance.now() - began,
  });
  if (answer.choices.some(({ question: choice }) => confirmsPayer(choice)))
    return answerInDialog(answer) ?? formCard(emptyFields);
  // A question back, such as which Portland, is answered in the form.
  if (kind !== 'answer') return formCard(fields, cleanText(answer.reply.headline));
  return cardIn(answerMessage(answer, { where: 'bare' })) ?? formCard(emptyFields);
}

function confirmsPayer(choice: string): boolean {
  const question = parseQuestion(choice);
  return question !== undefined && 'payerConfirmed' in question;
}

/** What the lines say, on the date, at the place and for the payer of the other fields. */
function questionOf(read: Question | undefined, { date, place, payer }: FormFields): string | undefined {
  if (read === undefined || !('services' in read) || read.services === undefined) return undefined;
  const asked = {
    ...{ intent: 'claim_check', services: read.services },
    ...('assistant' in read && read.assistant !== undefined ? { assistant: read.assistant } : {}),
    ...(date === '' ? dateOf(read) : { date }),
    ...(place.trim() === '' ? {} : { locality: place.trim() }),
    ...(payer.trim() === '' ? {} : { payer: payer.trim() }),
  };
  const question = parseQuestion(JSON.stringify(asked));
  return question === undefined ? undefined : serialise(question);
}

const dateOf = (read: Question): { readonly date?: string } =>
  'date' in read && read.date !== undefined ? { date: read.date } : {};

const formAsker = (activity: Incoming, { team }: Turning): Asker =>
  askerOf(activity, { team, surface: 'slash', admin: false });
