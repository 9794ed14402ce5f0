/** Blocks cut to what one message holds, saying so. */
import type { SlackBlock } from './block-kit.ts';
import { slackLimits } from './block-kit-limits.ts';

interface Parts {
  /** What always stays: the answer before the middle; its doubts and buttons after it. */
  readonly head: readonly SlackBlock[];
  readonly middle: readonly SlackBlock[];
  readonly tail: readonly SlackBlock[];
}

const cutNote: SlackBlock = {
  type: 'context',
  elements: [{ type: 'plain_text', text: '… more than fits in one message', emoji: false }],
};

/** `room`: characters left for all text. */
export function fitBlocks({ head, middle, tail }: Parts, room: number): readonly SlackBlock[] {
  const most = slackLimits.blocks - head.length - tail.length - 1;
  let left = room - [...head, ...tail, cutNote].reduce((sum, block) => sum + textSize(block), 0);
  let kept = 0;
  for (const block of middle) {
    left -= textSize(block);
    if (left < 0 || kept === most) return [...head, ...middle.slice(0, kept), cutNote, ...tail];
    kept += 1;
  }
  return [...head, ...middle, ...tail];
}

function textSize(block: SlackBlock): number {
  if (block.type === 'divider') return 0;
  if (block.type === 'image') return block.alt_text.length;
  if ('text' in block) return block.text.text.length;
  if ('fields' in block) return block.fields.reduce((sum, { text }) => sum + text.length, 0);
  return block.elements.reduce(
    (sum, element) => sum + (element.type === 'button' ? element.text.text : element.text).length,
    0,
  );
}
