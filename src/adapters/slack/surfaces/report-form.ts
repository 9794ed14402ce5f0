/** A denial reported in a form: what is on the remittance, how it ended, what helped. */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { readReport, reportForm } from '../../../intents/denial-report/report-form.ts';
import { serialise } from '../../../intents/question.ts';
import { names } from '../manifest.ts';
import type { ViewSubmitted } from '../receive/incoming.ts';
import { answerModal, fieldBlocks, fieldErrors, openModal, plainText, wrongIn, type Modal } from './modal.ts';
import { askPressed } from './press.ts';
import { refusePrivate } from './refuse-private.ts';
import type { Turn } from './turn.ts';

export const openReport = (trigger: string, turn: Turn): Promise<unknown> =>
  openModal(turn, trigger, reportModal);

const reportModal: Modal = {
  type: 'modal',
  callback_id: names.report,
  title: plainText(reportForm.title),
  submit: plainText(reportForm.submit),
  close: plainText('Cancel'),
  blocks: fieldBlocks([
    { id: 'codes', ...reportForm.codes },
    { id: 'carc', ...reportForm.carc },
    { id: 'payer', ...reportForm.payer, optional: true },
    { id: 'otherPayer', ...reportForm.otherPayer, optional: true },
    { id: 'outcome', ...reportForm.outcome },
    { id: 'worked', ...reportForm.worked, optional: true, several: true },
    { id: 'note', ...reportForm.note, optional: true, multiline: true },
  ]),
};

export async function reportSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = refusePrivate(fields);
  if (Object.keys(seen).length > 0) return turn.ack(fieldErrors(seen));
  const today = new Date(turn.now()).toISOString().slice(0, 10) as ServiceDate;
  const read = readReport({ ...fields, worked: fields['worked']?.split(' ') }, today);
  if (read.kind === 'fault') return turn.ack(fieldErrors({ [read.field]: read.problem }));
  const answer = await askPressed(serialise(read.question), { in: { kind: 'home' }, user }, turn);
  const asksBack = answer.kind === 'question' && answer.choices.length > 0;
  if (answer.kind !== 'answer' && !asksBack) return turn.ack(fieldErrors({ codes: wrongIn(answer) }));
  return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
}
