/** What a dialog shows: a form, an answer, or one sentence. Nobody else sees it. */
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

/** An answer that can be asked on from: in a dialog that is Submit alone. */
export function answerInDialog({ reply }: Answer): AdaptiveCard | undefined {
  const card = cardIn(replyMessage(reply, 'bare'));
  const actions = reply.followUps.map(({ label, question }): SubmitAction => {
    const { fallback } = execute('ask', label, { question });
    return { ...fallback, data: { ...fallback.data, verb: 'ask' } };
  });
  return card === undefined || actions.length === 0 ? card : { ...card, actions };
}
