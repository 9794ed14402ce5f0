/** A day of billing in a form, answered in its window. */
import { dayForm } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { answerDay } from '../../chat/read-day.ts';
import { names } from '../manifest.ts';
import type { ViewSubmitted } from '../receive/incoming.ts';
import { answerModal, fieldErrors, formModal, openModal } from './modal.ts';
import { askPressed } from './press.ts';
import { todayOf, type Turn } from './turn.ts';

export const openForm = (trigger: string, turn: Turn): Promise<unknown> =>
  openModal(turn, trigger, formModal(dayForm, names.form));

export async function formSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = privateFields(fields);
  if (seen.kinds.length > 0) return turn.ack(fieldErrors(seen.faults));
  const { codes = '', date = '', place = '', payer = '' } = fields;
  const ask = (question: string) => askPressed(question, { in: { kind: 'home' }, user }, turn);
  const day = await answerDay({ codes, date, place, payer }, todayOf(turn), ask);
  if (day.kind === 'faults') return turn.ack(fieldErrors(day.faults));
  return turn.ack({ response_action: 'update', view: answerModal(turn, day.answer) });
}
