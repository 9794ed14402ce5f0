/** An answer with what can be done about it where it stands. */
import type { Answer } from '../../intents/answer.ts';
import { changeForm, takesPlaceAndPayer } from '../../intents/change.ts';
import { payerForm } from '../../intents/payer-help/payer-form.ts';
import { button, type Offers } from './answer-actions.ts';
import type { SlackMessage } from './block-kit.ts';
import { toBlockKit, type AddressOf } from './to-block-kit.ts';

export interface Standing {
  readonly expanded?: boolean;
  /** Seen by one person alone, in a place that has others: it can be shared with them. */
  readonly shareable: boolean;
  readonly addressOf?: AddressOf | undefined;
  /** Whether thanks can be said for a judgement: not inside a modal. */
  readonly judgeable?: boolean;
}

export function drawAnswer(answer: Answer, standing: Standing): SlackMessage {
  const { question, reply, picture } = answer;
  const asked = question === null ? {} : { why: question, less: question };
  const { expanded = answer.expanded === true } = standing;
  const { addressOf } = standing;
  const pictures = {
    ...(addressOf === undefined ? {} : { addressOf }),
    ...(picture === undefined ? {} : { picture }),
  };
  return toBlockKit(reply, { expanded, ...asked, ...pictures, offers: offersOf(answer, standing) });
}

function offersOf(
  { question, answerId, intent, form }: Answer,
  { shareable, judgeable = true }: Standing,
): Offers {
  if (form === 'report') return { menu: [], form: button('report', 'Fill in a form', 'report') };
  if (question === null) return { menu: [] };
  const adds = form === 'payer' ? { form: button('payer', payerForm.open, question) } : {};
  const menu = [
    ...(takesPlaceAndPayer(intent) ? [{ verb: 'place', label: changeForm.title }] : []),
    ...(shareable ? [{ verb: 'share', label: 'Share to channel' }] : []),
  ];
  return answerId === null || !judgeable
    ? { menu, ...adds }
    : { menu, ...adds, feedback: { answerId, intent } };
}

/** One sentence of ours. */
export const drawLine = (text: string): SlackMessage => ({
  response_type: 'ephemeral',
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
});
