/**
 * "Check billing in this message", and the same form from a button: a dialog that is opened, filled and answered.
 * What stands in the message passes the privacy screen before anything of it is put into the form.
 */
import * as z from 'zod';
import { explainPrivate } from '../../../intents/privacy/explain-private.ts';
import { parseQuestion, type Question } from '../../../intents/question.ts';
import type { Asker } from '../../../app/team-assistant.ts';
import { askAndTell, tellPrivate } from '../../chat/ask-and-tell.ts';
import type { FormValues } from '../../chat/form.ts';
import { dayForm } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { answerDay } from '../../chat/read-day.ts';
import { earlierButton, tooLong } from '../../chat/words.ts';
import type { AdaptiveCard } from '../adaptive-card.ts';
import { replyMessage } from '../answer-message.ts';
import { formCard, type FilledForm } from '../form-card.ts';
import { askerOf } from '../incoming/asker-of.ts';
import type { Incoming } from '../incoming/activity.ts';
import { plainText } from '../incoming/message-text.ts';
import type { InvokeAnswer } from '../sdk.ts';
import type { Turning } from '../turns/answer-turn.ts';
import { inTime } from '../turns/in-time.ts';
import { todayOf, type TurnParts } from '../turns/parts.ts';
import { answerInDialog, cardIn, dialog as dialogOf, dialogMessage, fieldsIn } from './dialog.ts';

const dialog = (card: AdaptiveCard | undefined): InvokeAnswer => dialogOf(dayForm.title, card);
const dayCard = (filled: FilledForm = {}): AdaptiveCard => formCard(dayForm, 'form', filled);
const told = ({ observe }: TurnParts) => ({ platform: 'teams', surface: 'form', observe }) as const;

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
  if (text === '') return dialog(dayCard());
  const filled = await inTime(filledFrom(text, formAsker(activity, turning), parts), parts.timing.lateAfter);
  return dialog(filled.kind === 'late' ? dayCard() : filled.value);
}

async function filledFrom(text: string, asker: Asker, parts: TurnParts): Promise<AdaptiveCard> {
  const { kind, question, reply } = await askAndTell(
    () => parts.assistant.preview({ text }, asker),
    told(parts),
  );
  if (kind === 'private') return dayCard({ note: reply.headline });
  const values = valuesOf(question === null ? undefined : parseQuestion(question));
  return dayCard(values === undefined ? { note: 'No code was seen in that message.' } : { values });
}

function valuesOf(question: Question | undefined): FormValues | undefined {
  if (question === undefined || !('services' in question)) return undefined;
  const { services = [], date, locality, payer } = question;
  const codes = services.map(typedService).join('\n');
  return codes === '' ? undefined : { codes, date, place: locality, payer };
}

type Service = NonNullable<Extract<Question, { intent: 'claim_check' }>['services']>[number];

const typedService = ({ code, minutes, units, modifiers }: Service): string =>
  [
    code,
    ...(minutes === undefined ? [] : [`${minutes}min`]),
    ...(units === undefined ? [] : [`${units} units`]),
    ...modifiers,
  ].join(' ');

/** The dialog is sent: answered in the dialog itself, which nobody else sees. */
export async function onFormSent(
  activity: Incoming,
  turning: Turning,
  parts: TurnParts,
): Promise<InvokeAnswer> {
  const values = fieldsIn(activity.value, dayForm, 'form');
  if (values === undefined) {
    parts.observe.refused({ platform: 'teams', reason: 'edited-card' });
    return dialogMessage(earlierButton);
  }
  const answered = await inTime(
    dayAnswer(values, formAsker(activity, turning), parts),
    parts.timing.lateAfter,
  );
  return answered.kind === 'late' ? dialogMessage(tooLong) : dialog(answered.value);
}

async function dayAnswer(
  values: Readonly<Record<string, string>>,
  asker: Asker,
  parts: TurnParts,
): Promise<AdaptiveCard | undefined> {
  const { kinds } = privateFields(values);
  if (kinds.length > 0) {
    tellPrivate(kinds, told(parts));
    return cardIn(replyMessage(explainPrivate(kinds)));
  }
  const { codes = '', date = '', place = '', payer = '' } = values;
  const ask = (question: string) =>
    askAndTell(() => parts.assistant.answerPressed(question, asker), told(parts));
  const day = await answerDay({ codes, date, place, payer }, todayOf(parts), ask);
  return day.kind === 'faults' ? dayCard({ values, faults: day.faults }) : answerInDialog(day.answer);
}

const formAsker = (activity: Incoming, { team }: Turning): Asker =>
  askerOf(activity, { team, surface: 'slash', admin: false });
