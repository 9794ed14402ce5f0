/** Where nothing was answered in a personal chat: three things to try, one tap each. */
import type { Answer } from '../../../intents/answer.ts';
import { headlineOf, type CardMessage } from '../answer-message.ts';
import type { Incoming } from '../incoming/activity.ts';
import { examples, textMessage } from '../own-words.ts';

/** Teams shows them under text alone, and what is said here is one sentence: it needs no card. */
export function withSuggestions(
  message: CardMessage,
  { kind, reply, form }: Answer,
  activity: Incoming,
): object {
  const oneSentence = reply.blocks.length + reply.details.length + reply.followUps.length === 0;
  if (form !== undefined || (kind !== 'declined' && kind !== 'invalid') || !oneSentence) return message;
  return { ...textMessage(headlineOf(reply)), suggestedActions: suggestedTo(activity) };
}

const suggestedTo = ({ from }: Incoming): object => ({
  to: [from.id],
  actions: examples.map(([typed]) => ({ type: 'imBack', title: typed, value: typed })),
});
