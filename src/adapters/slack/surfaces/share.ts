/** "Share to channel": the answer asked anew and posted for all, with who shared it. */
import type { SlackBlock } from '../block-kit.ts';
import type { ButtonPressed } from '../receive/incoming.ts';
import { answerAlone, askPressed, redraw } from './press.ts';
import { say, type Turn } from './turn.ts';

export async function share(pressed: ButtonPressed, turn: Turn): Promise<void> {
  const { in: where, responseUrl, value, user } = pressed;
  if (where.kind !== 'message' || responseUrl === undefined) return;
  const answer = await askPressed(value, pressed, turn);
  if (answer.kind !== 'answer') return redraw(pressed, turn, answer);
  const drawn = turn.draw(answer, { shareable: false });
  const by: SlackBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `Shared by <@${user}>`, verbatim: true }],
  };
  const posted = await say(
    turn,
    { ...drawn, blocks: [...drawn.blocks, by] },
    {
      kind: 'response',
      address: responseUrl,
      inChannel: true,
      ...(where.thread === undefined ? {} : { thread: where.thread }),
    },
  );
  if (posted.kind === 'refused') {
    return answerAlone(pressed, turn, 'Slack did not let me post that here; nothing was shared.');
  }
  await redraw(pressed, turn, answer, { shareable: false });
}
