/** What a pressed button comes to, whichever way it came back. */
import { explainPrivate } from '../../../intents/privacy/explain-private.ts';
import { changed, changeForm } from '../../../intents/change.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { Reply } from '../../../core/reply/reply.ts';
import type { Asker } from '../../../app/team-assistant.ts';
import { privateFields } from '../../chat/private-fields.ts';
import type { Shown } from '../answer-message.ts';
import { teamsShares } from '../adaptive-card-limits.ts';
import type { CardPress } from '../incoming/card-press.ts';
import { notKept, thanks } from '../../chat/words.ts';
import type { TurnParts } from '../turns/parts.ts';

export type Pressed =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly shown: Pick<Shown, 'open' | 'feedback'> }
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** One sentence beside the card, which stays. */
  | { readonly kind: 'note'; readonly text: string };

export async function pressedAnswer(press: CardPress, asker: Asker, parts: TurnParts): Promise<Pressed> {
  const { assistant } = parts;
  switch (press.verb) {
    case 'ask':
      return { kind: 'answer', answer: await assistant.answerPressed(press.question, asker), shown: {} };
    case 'why':
      return {
        kind: 'answer',
        answer: await assistant.preview({ question: press.question }, asker),
        shown: { open: true },
      };
    case 'refresh':
      return refreshed(press, asker, parts);
    case 'place':
      return elsewhere(press, asker, parts);
    case 'helpful':
      return judged(press, asker, parts);
    default:
      return press satisfies never;
  }
}

/** A question without a date is about today; later its answer may be another, which is not what was posted. */
async function refreshed(
  { question, answerId }: Extract<CardPress, { verb: 'refresh' }>,
  asker: Asker,
  { assistant }: TurnParts,
): Promise<Pressed> {
  const answer = await assistant.preview({ question }, asker);
  return answer.answerId === answerId
    ? { kind: 'answer', answer, shown: {} }
    : { kind: 'note', text: 'Answered earlier; ask again for figures of today.' };
}

async function elsewhere(
  { question, place, payer }: Extract<CardPress, { verb: 'place' }>,
  asker: Asker,
  { assistant }: TurnParts,
): Promise<Pressed> {
  const typed = { place: place.trim(), payer: payer.trim() };
  const { kinds } = privateFields(typed);
  if (kinds.length > 0) return { kind: 'reply', reply: explainPrivate(kinds) };
  const isLong = typed.place.length > teamsShares.place || typed.payer.length > teamsShares.payer;
  const asked = typed.place + typed.payer === '' || isLong ? undefined : changed(question, typed);
  if (asked === undefined) return { kind: 'note', text: changeForm.nothing };
  return { kind: 'answer', answer: await assistant.answerPressed(asked, asker), shown: {} };
}

/** A judgement is saved at once; why it did not help may be added. */
async function judged(
  press: Extract<CardPress, { verb: 'helpful' }>,
  asker: Asker,
  { assistant }: TurnParts,
): Promise<Pressed> {
  const { answerId, intent, helpful, reason, question } = press;
  const judgement = { answerId, intent, helpful, ...(reason === undefined ? {} : { reason }) };
  const saved = await assistant.judge(judgement, asker);
  if (saved.kind !== 'saved') return { kind: 'note', text: notKept };
  const answer = await assistant.preview({ question }, asker);
  if (answer.answerId !== answerId) return { kind: 'note', text: thanks };
  const feedback = helpful || reason !== undefined ? 'given' : 'asked';
  return { kind: 'answer', answer, shown: { feedback } };
}
