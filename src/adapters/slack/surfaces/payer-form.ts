/** A payer's own rules in a form: what the contract, the portal or a call says, saved for the team. */
import { parseQuestion, serialise } from '../../../intents/question.ts';
import { payerForm, readPayerForm } from '../../../intents/payer-help/payer-form.ts';
import { names } from '../manifest.ts';
import type { ButtonPressed, ViewSubmitted } from '../receive/incoming.ts';
import {
  answerModal,
  fieldBlocks,
  fieldErrors,
  openModal,
  plainText,
  updateModal,
  wrongIn,
} from './modal.ts';
import { askPressed } from './press.ts';
import { refusePrivate } from './refuse-private.ts';
import type { Turn } from './turn.ts';

/** With the name of the payer whose answer the button stood under. */
export async function openPayer({ in: where, value, trigger }: ButtonPressed, turn: Turn): Promise<void> {
  const asked = parseQuestion(value);
  const known =
    asked !== undefined && 'payer' in asked && asked.payer !== undefined
      ? new Map([['payer', asked.payer]])
      : new Map<string, string>();
  const view = {
    ...({ type: 'modal', callback_id: names.payer } as const),
    title: plainText(payerForm.title),
    submit: plainText(payerForm.submit),
    close: plainText('Cancel'),
    blocks: fieldBlocks(payerForm.fields, known),
  };
  await (where.kind === 'modal' ? updateModal(turn, where.view, view) : openModal(turn, trigger, view));
}

export async function payerSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = refusePrivate(fields);
  if (Object.keys(seen).length > 0) return turn.ack(fieldErrors(seen));
  const read = readPayerForm(fields);
  if (read.kind === 'fault') return turn.ack(fieldErrors({ [read.field]: read.problem }));
  const answer = await askPressed(serialise(read.question), { in: { kind: 'home' }, user }, turn);
  const asksBack = answer.kind === 'question' && answer.choices.length > 0;
  if (answer.kind !== 'answer' && !asksBack) return turn.ack(fieldErrors({ payer: wrongIn(answer) }));
  return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
}
