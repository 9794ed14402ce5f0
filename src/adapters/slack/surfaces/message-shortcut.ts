/** "Check billing in message": what somebody wrote, screened and answered to the one who asked, and to no one else. */
import type { MessageShortcut } from '../receive/incoming.ts';
import { messageText } from '../receive/message-text.ts';
import { asked, askerOf, sayAnswer, type Turn } from './turn.ts';

export async function checkMessage(shortcut: MessageShortcut, turn: Turn): Promise<void> {
  const { channel, ts, thread, responseUrl } = shortcut;
  const asker = askerOf(turn, { channel, thread: thread ?? ts, surface: 'mention' });
  const answer = await asked(turn, 'message-shortcut', () =>
    turn.assistant.answerText(messageText(shortcut), asker),
  );
  if (answer.kind === 'silent') return;
  const inThread = thread === undefined ? {} : { thread };
  await sayAnswer(turn, answer, { kind: 'response', address: responseUrl, ...inThread }, { shareable: true });
}
