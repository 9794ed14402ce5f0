/** What a dialog shows: a form, an answer, or one sentence. Nobody else sees it. */
import * as z from 'zod';
import type { FormDocument } from '../../chat/form.ts';
import type { FormVerb } from '../form-card.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { AdaptiveCard, SubmitAction } from '../adaptive-card.ts';
import { replyMessage, type CardMessage } from '../answer-message.ts';
import { execute } from '../card-actions.ts';
import type { InvokeAnswer } from '../sdk.ts';

export const dialog = (title: string, content: AdaptiveCard | undefined): InvokeAnswer =>
  content === undefined
    ? dialogMessage('There is nothing to show here.')
    : {
        status: 200,
        body: {
          task: {
            type: 'continue',
            value: {
              ...{ title, width: 'medium', height: 'large' },
              card: { contentType: 'application/vnd.microsoft.card.adaptive', content },
            },
          },
        },
      };

export const dialogMessage = (text: string): InvokeAnswer => ({
  status: 200,
  body: { task: { type: 'message', value: text } },
});

export const cardIn = ({ attachments }: CardMessage): AdaptiveCard | undefined => attachments[0]?.content;

/** A form as it came back, by its fields; undefined where it is none of ours or was edited by hand. */
export function fieldsIn(
  value: unknown,
  form: FormDocument,
  verb: FormVerb,
): Readonly<Record<string, string>> | undefined {
  const read = submitted.safeParse(value);
  if (!read.success || read.data.data.get('verb') !== verb) return undefined;
  const values = form.fields.map(
    ({ id, most = mostOfChoices }) => [id, read.data.data.get(id) ?? '', most] as const,
  );
  const isWhole = values.every(([, text, most]) => typeof text === 'string' && text.length <= most);
  return isWhole ? Object.fromEntries(values.map(([id, text]) => [id, String(text)])) : undefined;
}

const submitted = z.object({
  data: z.record(z.string(), z.unknown()).transform((data) => new Map(Object.entries(data))),
});
/** Characters of what was chosen, several together. */
const mostOfChoices = 400;

/** An answer that can be asked on from: in a dialog that is Submit alone. */
export function answerInDialog({ reply }: Answer): AdaptiveCard | undefined {
  const card = cardIn(replyMessage(reply, 'bare'));
  const actions = reply.followUps.map(({ label, question }): SubmitAction => {
    const { fallback } = execute('ask', label, { question });
    return { ...fallback, data: { ...fallback.data, verb: 'ask' } };
  });
  return card === undefined || actions.length === 0 ? card : { ...card, actions };
}
