/** A denial reported in a form: what is on the remittance, how it ended, what helped. */
import { readReport } from '../../../intents/denial-report/report-form.ts';
import { serialise } from '../../../intents/question.ts';
import { denialForm } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { withoutExample } from '../../chat/read-day.ts';
import { names } from '../manifest.ts';
import type { ViewSubmitted } from '../receive/incoming.ts';
import { answerModal, fieldErrors, formModal, openModal } from './modal.ts';
import { askPressed } from './press.ts';
import { todayOf, type Turn } from './turn.ts';

export const openReport = (trigger: string, turn: Turn): Promise<unknown> =>
  openModal(turn, trigger, formModal(denialForm, names.report));

export async function reportSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = privateFields(fields);
  if (seen.kinds.length > 0) return turn.ack(fieldErrors(seen.faults));
  const read = readReport({ ...fields, worked: fields['worked']?.split(' ') }, todayOf(turn));
  if (read.kind === 'fault') return turn.ack(fieldErrors({ [read.field]: read.problem }));
  const answer = await askPressed(serialise(read.question), { in: { kind: 'home' }, user }, turn);
  const asksBack = answer.kind === 'question' && answer.choices.length > 0;
  if (answer.kind !== 'answer' && !asksBack) return turn.ack(fieldErrors({ codes: withoutExample(answer) }));
  return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
}
