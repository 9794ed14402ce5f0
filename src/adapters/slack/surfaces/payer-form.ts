/** A payer's own rules in a form: what the contract, the portal or a call says, saved for the team. */
import { parseQuestion, serialise } from '../../../intents/question.ts';
import { readPayerForm } from '../../../intents/payer-help/payer-form.ts';
import { payerDocument } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { names } from '../manifest.ts';
import type { ButtonPressed, ViewSubmitted } from '../receive/incoming.ts';
import { withoutExample } from '../../chat/read-day.ts';
import { answerModal, fieldErrors, formModal, openModal, updateModal } from './modal.ts';
import { askPressed } from './press.ts';
import type { Turn } from './turn.ts';

/** With the name of the payer whose answer the button stood under. */
export async function openPayer({ in: where, value, trigger }: ButtonPressed, turn: Turn): Promise<void> {
  const asked = parseQuestion(value);
  const payer = asked !== undefined && 'payer' in asked ? asked.payer : undefined;
  const view = formModal(payerDocument(payer), names.payer);
  await (where.kind === 'modal' ? updateModal(turn, where.view, view) : openModal(turn, trigger, view));
}

export async function payerSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = privateFields(fields);
  if (seen.kinds.length > 0) return turn.ack(fieldErrors(seen.faults));
  const read = readPayerForm(fields);
  if (read.kind === 'fault') return turn.ack(fieldErrors({ [read.field]: read.problem }));
  const answer = await askPressed(serialise(read.question), { in: { kind: 'home' }, user }, turn);
  const asksBack = answer.kind === 'question' && answer.choices.length > 0;
  if (answer.kind !== 'answer' && !asksBack) return turn.ack(fieldErrors({ payer: withoutExample(answer) }));
  return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
}
