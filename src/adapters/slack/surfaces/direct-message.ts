/** Written to the app itself: answered where it was written, in the thread if there is one. */
import { messageText } from '../receive/message-text.ts';
import type { WrittenMessage } from '../receive/incoming.ts';
import type { OnceClaim } from '../../../core/team/once.ts';
import { asked, askerOf, sayAnswer, type Turn } from './turn.ts';

export async function answerDirectMessage(
  message: WrittenMessage,
  turn: Turn,
  claim: OnceClaim,
): Promise<void> {
  const { channel, thread } = message;
  const working = thread === undefined ? undefined : showWorking(turn, channel, thread);
  const asker = askerOf(turn, { channel, ...(thread === undefined ? {} : { thread }), surface: 'dm' });
  const answer = await asked(turn, 'direct-message', () =>
    turn.assistant.answerText(messageText(message), asker),
  );
  // A status that arrives after the answer would never be taken away.
  await working;
  if (answer.kind === 'silent' || !(await claim.aboutToAct())) return;
  await sayAnswer(turn, answer, { kind: 'channel', channel, thread });
}

/** "Unitwise is …" under the app's own threads; Slack takes it away with the next message. */
const showWorking = ({ outlet }: Turn, channel: string, thread: string): Promise<unknown> =>
  outlet.call('assistant.threads.setStatus', {
    channel_id: channel,
    thread_ts: thread,
    status: 'is counting units…',
  });
