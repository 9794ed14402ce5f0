/** Plain talk in a channel: read only where the team switched listening on, answered only where it asks about billing. */
import { messageText } from '../receive/message-text.ts';
import type { WrittenMessage } from '../receive/incoming.ts';
import type { OnceClaim } from '../../../core/team/once.ts';
import { asked, askerOf, sayAnswer, type Turn } from './turn.ts';

export async function answerChannelMessage(
  message: WrittenMessage,
  turn: Turn,
  claim: OnceClaim,
): Promise<void> {
  const { channel, ts, thread } = message;
  const { values } = await turn.assistant.settings({ team: turn.team, channel });
  if (values.listening !== true) return;
  const asker = askerOf(turn, { channel, thread: thread ?? ts, surface: 'channel' });
  const answer = await asked(turn, 'channel', () => turn.assistant.answerText(messageText(message), asker));
  // Nobody spoke to us: whatever is no answer stays unsaid.
  if (answer.kind !== 'answer' && answer.kind !== 'question') return;
  if (!(await claim.aboutToAct())) return;
  await sayAnswer(turn, answer, { kind: 'channel', channel, thread: thread ?? ts });
}
