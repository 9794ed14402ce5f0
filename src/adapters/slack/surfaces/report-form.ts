/** A denial reported in a form: what is on the remittance, how it ended, what helped. */
import { denialOutcomes, remedies, type DenialOutcome } from '../../../core/team/denial-report.ts';
import { outcomeWords, remedyWords } from '../../../intents/denial-report/explain.ts';
import { normalise } from '../../../intents/language/normalise.ts';
import { readMentions } from '../../../intents/language/read-mentions.ts';
import type { ServiceDate } from '../../../core/claim/service-date.ts';
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
import { askPressed } from './press.ts';
import { refusePrivate } from './refuse-private.ts';
import type { Turn } from './turn.ts';

export const openReport = (trigger: string, turn: Turn): Promise<unknown> =>
  openModal(turn, trigger, reportModal);

const option = (value: string, words: string): object => ({ text: plainText(words), value });

const reportModal: Modal = {
  type: 'modal',
  callback_id: names.report,
  title: plainText('Report a denial'),
  submit: plainText('Report'),
  close: plainText('Cancel'),
  blocks: [
    inputBlock({
      id: 'codes',
      label: 'Code that was denied',
      hint: 'Codes billed beside it may follow, modifiers after their code',
      element: textInput('97530 59 97140', { max_length: 200 }),
    }),
    inputBlock({
      id: 'carc',
      label: 'Denial code on the remittance',
      element: textInput('CO-97', { max_length: 20 }),
    }),
    inputBlock({ id: 'payer', label: 'Payer', element: textInput('Aetna', { max_length: 60 }) }),
    inputBlock({
      id: 'outcome',
      label: 'How it ended',
      element: {
        type: 'static_select',
        action_id: 'typed',
        options: denialOutcomes.map((each) => option(each, outcomeWords[each])),
      },
    }),
    inputBlock({
      id: 'worked',
      label: 'What helped',
      optional: true,
      element: {
        type: 'multi_static_select',
        action_id: 'typed',
        options: remedies.map((each) => option(each, remedyWords[each])),
      },
    }),
    inputBlock({
      id: 'note',
      label: 'Note for your own team',
      hint: 'Nothing about a patient; it is never shared',
      optional: true,
      element: textInput('What you would do next time', { multiline: true, max_length: 500 }),
    }),
  ],
};

export async function reportSent({ fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const seen = refusePrivate(fields);
  if (Object.keys(seen).length > 0) return turn.ack(fieldErrors(seen));
  const { codes = '', carc = '', payer = '', outcome, worked, note } = fields;
  const today = new Date(turn.now()).toISOString().slice(0, 10) as ServiceDate;
  const read = readMentions(normalise(`${codes} ${carc}`), today);
  if (read.services.length === 0) return turn.ack(fieldErrors({ codes: 'Type the code, such as 97530.' }));
  if (read.carc === undefined) {
    return turn.ack(fieldErrors({ carc: 'Type group and number as on the remittance, such as CO-97.' }));
  }
  if (payer === '') return turn.ack(fieldErrors({ payer: 'Type the payer, such as Aetna.' }));
  const question = {
    intent: 'denial_report',
    services: read.services.map(({ code, modifiers }) => ({ code, modifiers: [...modifiers] })),
    ...{ carc: read.carc, payer },
    ...(read.rarc === undefined ? {} : { rarc: read.rarc }),
    outcome: denialOutcomes.find((each): each is DenialOutcome => each === outcome),
    worked: remedies.filter((each) => worked?.split(' ').includes(each)),
    note,
  };
  const answer = await askPressed(JSON.stringify(question), { in: { kind: 'home' }, user }, turn);
  if (answer.kind !== 'answer') return turn.ack(fieldErrors({ codes: wrongIn(answer) }));
  return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
}
