/** An answer as Teams shows it, by where it is shown. */
import type { Answer } from '../../intents/answer.ts';
import { takesPlaceAndPayer } from '../../intents/change.ts';
import { payerForm } from '../../intents/payer-help/payer-form.ts';
import { parseQuestion } from '../../intents/question.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutText } from '../../core/reply/cut-text.ts';
import type { AdaptiveCard, SubmitAction } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import type { Extras } from './card-extras.ts';
import { evidenceOf, type Evidence } from './message-evidence.ts';
import { toAdaptiveCard, type Drawing } from './to-adaptive-card.ts';

export interface Shown {
  /** own: seen by one person. shared: seen by everyone in the conversation. bare: without buttons that ask us. */
  readonly where: 'own' | 'shared' | 'bare';
  /** Whose own view of a shared card is drawn when they see it. */
  readonly viewers?: readonly string[];
  /** The working lies open. */
  readonly open?: boolean;
  readonly feedback?: NonNullable<Extras['feedback']>;
  readonly picture?: Drawing['picture'];
}

/** A card as it is posted: `summary` is what notifications read; a `text` stands above the card. */
export interface CardMessage extends Partial<Evidence> {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: readonly {
    readonly contentType: 'application/vnd.microsoft.card.adaptive';
    readonly content: AdaptiveCard;
  }[];
}

export function answerMessage(answer: Answer, shown: Shown): CardMessage {
  if (shown.where === 'bare') return replyMessage(answer.reply, 'bare');
  const message = { ...replyMessage(answer.reply, drawingOf(answer, shown)), ...evidenceOf(answer) };
  if (answer.form === undefined) return message;
  return answer.form === 'payer'
    ? withFormButton(message, 'payer', { title: payerForm.open, ...payerIn(answer) })
    : withFormButton(message, answer.form);
}

/** bare: without buttons that ask us. */
export function replyMessage(reply: Reply, drawing: Drawing | 'bare' = {}): CardMessage {
  const { type, attachments } =
    drawing === 'bare' ? toAdaptiveCard({ ...reply, followUps: [] }, {}) : toAdaptiveCard(reply, drawing);
  return { type, summary: headlineOf(reply), attachments };
}

/** A button that opens a form as a dialog, which only whoever pressed it sees. */
export function withFormButton(
  message: CardMessage,
  verb: 'form' | 'report' | 'payer',
  { title = 'Fill in a form', ...data }: { readonly title?: string; readonly payer?: string } = {},
): CardMessage {
  const button: SubmitAction = {
    type: 'Action.Submit',
    title,
    data: { verb, ...data, msteams: { type: 'task/fetch' } },
  };
  return {
    ...message,
    attachments: message.attachments.map(({ contentType, content }) => ({
      contentType,
      content: { ...content, actions: [...(content.actions ?? []), button] },
    })),
  };
}

/** Whose rules the form adds to. */
function payerIn({ question }: Answer): { readonly payer?: string } {
  const asked = question === null ? undefined : parseQuestion(question);
  return asked !== undefined && 'payer' in asked && asked.payer !== undefined ? { payer: asked.payer } : {};
}

export const headlineOf = ({ headline }: Reply): string =>
  cutText(cleanText(headline).trim(), teamsShares.notificationText);

function drawingOf(answer: Answer, { where, viewers = [], open, feedback, picture }: Shown): Drawing {
  const { question, expanded } = answer;
  const extras = extrasOf(answer);
  const shownOpen = open === true || expanded === true;
  return {
    working: shownOpen ? 'shown' : where === 'shared' ? 'asked' : 'folded',
    ...(question === null ? {} : { why: question }),
    ...(extras === undefined
      ? {}
      : { extras: { ...extras, ...(feedback === undefined ? {} : { feedback }) } }),
    ...(viewers.length === 0 ? {} : { viewers }),
    picture,
  };
}

/** Only of what can be named and asked again: an answer, and a choice between answers. */
function extrasOf({ answerId, intent, question }: Answer): Extras | undefined {
  if (answerId === null || question === null) return undefined;
  return { answerId, intent, question, place: takesPlaceAndPayer(intent) };
}
