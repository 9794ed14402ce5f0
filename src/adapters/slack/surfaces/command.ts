/**
 * `/cpt …`: answered to the one who typed it. The acknowledgement carries the answer where it is ready in time, which
 * is nearly always; otherwise it went out empty (answer-delivery.ts) and the answer follows by the command's address.
 */
import type { CommandGiven } from '../receive/incoming.ts';
import { isNewer, olderBlocks } from '../older-blocks.ts';
import { withinLimits } from '../within-limits.ts';
import { withoutBlocks } from '../deliver/deliver.ts';
import { sendFiles } from '../deliver/send-files.ts';
import { asked, askerOf, sayAnswer, type Turn } from './turn.ts';

export async function answerCommand({ text, channel, responseUrl }: CommandGiven, turn: Turn): Promise<void> {
  const asker = askerOf(turn, { channel, surface: 'slash' });
  const answer = await asked(turn, 'command', () => turn.assistant.answerText(text, asker));
  if (answer.kind === 'silent') return turn.ack();
  const place = { kind: 'response', address: responseUrl } as const;
  const drawn = turn.draw(answer, { shareable: true });
  // That Slack takes no picture, or no newer block, is only told where the answer is posted.
  const blocks = turn.outlet.newer.known() === 'refused' ? olderBlocks(drawn.blocks) : drawn.blocks;
  const isTried = blocks.some(isNewer) && turn.outlet.newer.known() === 'unknown';
  const isTold = isTried || blocks.some(({ type }) => type === 'image');
  if (!isTold && !turn.acknowledged()) {
    await turn.ack(withinLimits(blocks) ? { ...drawn, blocks } : { ...drawn, ...withoutBlocks(drawn) });
    return sendFiles(answer, place, turn);
  }
  await sayAnswer(turn, answer, place, { shareable: true });
}
