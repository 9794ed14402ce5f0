/** A day of billing in a form: each field is read as it would be in a message, and told where it cannot be. */
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';
import { readText } from '../../../intents/language/reading/reading.ts';
import { readMentions } from '../../../intents/language/read-mentions.ts';
import { serialise, type Question } from '../../../intents/question.ts';
import { sayWord } from '../../../intents/answering/say-word.ts';
import { names } from '../manifest.ts';
import type { ViewSubmitted } from '../receive/incoming.ts';
import {
  answerModal,
  fieldErrors,
  inputBlock,
  openModal,
  plainText,
  textInput,
  wrongIn,
  type Modal,
} from './modal.ts';
import { askPressed, type Pressed } from './press.ts';
import { refusePrivate } from './refuse-private.ts';
import type { Turn } from './turn.ts';

export const openForm = (trigger: string, turn: Turn): Promise<unknown> =>
  openModal(turn, trigger, formModal);

const formModal: Modal = {
  type: 'modal',
  callback_id: names.form,
  title: plainText('Check a day'),
  submit: plainText('Check'),
  close: plainText('Cancel'),
  blocks: [
    inputBlock({
      id: 'codes',
      label: 'Codes and minutes',
      hint: 'As you would type them; units as x2, modifiers after the code',
      element: textInput('97110 38min 97140 15min', { multiline: true, max_length: 1500 }),
    }),
    inputBlock({
      id: 'date',
      label: 'Date of service',
      hint: 'Today where it is left empty',
      optional: true,
      element: { type: 'datepicker', action_id: 'typed' },
    }),
    inputBlock({
      id: 'place',
      label: 'Place',
      hint: 'A ZIP, a city with its state, or a locality such as 04412-11; your setting where it is left empty',
      optional: true,
      element: textInput('75201', { max_length: 80 }),
    }),
    inputBlock({
      id: 'payer',
      label: 'Payer',
      hint: 'Medicare where it is left empty and you have no setting',
      optional: true,
      element: textInput('Medicare', { max_length: 60 }),
    }),
  ],
};

export async function formSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = refusePrivate(fields);
  if (Object.keys(seen).length > 0) return turn.ack(fieldErrors(seen));
  const read = readForm(fields, new Date(turn.now()).toISOString().slice(0, 10) as ServiceDate);
  if (read.kind === 'errors') return turn.ack(fieldErrors(read.errors));
  const pressed: Pressed = { in: { kind: 'home' }, user };
  const answer = await askPressed(serialise(read.question), pressed, turn);
  const asksBack = answer.kind === 'question' && answer.choices.length === 0;
  if (answer.kind === 'answer' || (answer.kind === 'question' && !asksBack)) {
    return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
  }
  const { locality, ...elsewhere } = read.question;
  const blamesPlace =
    locality !== undefined && (await askPressed(serialise(elsewhere), pressed, turn)).kind !== answer.kind;
  return turn.ack(fieldErrors({ [blamesPlace ? 'place' : 'codes']: wrongIn(answer) }));
}

type Day = Extract<Question, { intent: 'claim_check' }>;
type FormRead =
  | { readonly kind: 'question'; readonly question: Day }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

function readForm(fields: Readonly<Record<string, string>>, today: ServiceDate): FormRead {
  const { codes = '', date, place, payer } = fields;
  const { services, faults, strange } = readMentions(readText(codes), today);
  const [fault] = faults;
  const [word] = strange;
  const wrong = (field: string, problem: string): FormRead => ({
    kind: 'errors',
    errors: { [field]: problem },
  });
  if (fault !== undefined) return wrong('codes', `${sayWord(fault.word)}: ${fault.problem}`);
  if (services.length === 0)
    return wrong('codes', 'Type codes with their minutes, such as 97110 38min 97140 15min.');
  if (services.length > 40) return wrong('codes', 'That is more than 40 lines: send one day at a time.');
  if (word !== undefined)
    return wrong('codes', `${sayWord(word.text)}: only codes, minutes, units and modifiers go here.`);
  if (date !== undefined && parseServiceDate(date) === undefined)
    return wrong('date', 'Choose a day of the calendar.');
  return {
    kind: 'question',
    question: {
      intent: 'claim_check',
      services: services.map(({ modifiers, ...line }) => ({ ...line, modifiers: [...modifiers] })),
      ...(date === undefined ? {} : { date }),
      ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
      ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
    },
  };
}
