/** The app mentioned in a channel: the answer goes into the thread; what is private or went wrong, to the asker alone. */
import { messageText } from '../receive/message-text.ts';
import type { WrittenMessage } from '../receive/incoming.ts';
import type { OnceClaim } from '../../../core/team/once.ts';
import { asked, askerOf, sayAnswer, type Turn } from './turn.ts';

export async function answerMention(message: WrittenMessage, turn: Turn, claim: OnceClaim): Promise<void> {
  const { channel, user, ts, thread } = message;
  const asker = askerOf(turn, { channel, thread: thread ?? ts, surface: 'mention' });
  const answer = await asked(turn, 'mention', () => turn.assistant.answerText(messageText(message), asker));
  if (answer.kind === 'silent' || !(await claim.aboutToAct())) return;
  const forAll = answer.kind === 'answer' || answer.kind === 'question';
  await sayAnswer(
    turn,
    answer,
    forAll ? { kind: 'channel', channel, thread: thread ?? ts } : { kind: 'person', channel, user, thread },
  );
}
