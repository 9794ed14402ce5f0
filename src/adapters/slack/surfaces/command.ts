/**
 * `/cpt …`: answered to the one who typed it. The acknowledgement carries the answer where it is ready in time, which
 * is nearly always; otherwise it goes out empty at once and the answer follows by the command's own address.
 */
import type { CommandGiven } from '../receive/incoming.ts';
import { withinLimits } from '../within-limits.ts';
import { withoutBlocks } from '../deliver/deliver.ts';
import { asked, askerOf, say, type Turn } from './turn.ts';

/** Slack gives up after three seconds; half of them are the network's. */
const longestHold = 1_500;

export async function answerCommand({ text, channel, responseUrl }: CommandGiven, turn: Turn): Promise<void> {
  const asker = askerOf(turn, { channel, surface: 'slash' });
  const answering = asked(turn, 'command', () => turn.assistant.answerText(text, asker));
  const inTime = await withinHold(answering);
  if (inTime === undefined) await turn.ack();
  const answer = await answering;
  if (answer.kind === 'silent') return turn.ack();
  const drawn = turn.draw(answer, { shareable: true });
  // A picture Slack cannot fetch is only told of where the answer is posted.
  const pictured = drawn.blocks.some(({ type }) => type === 'image');
  if (inTime !== undefined && !pictured) {
    return turn.ack(withinLimits(drawn.blocks) ? drawn : { ...drawn, ...withoutBlocks(drawn) });
  }
  await turn.ack();
  await say(turn, drawn, { kind: 'response', address: responseUrl });
}

/** Undefined where it takes longer. */
async function withinHold<T>(answering: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestHold);
  });
  return Promise.race([answering, late]).finally(() => clearTimeout(timer));
}
