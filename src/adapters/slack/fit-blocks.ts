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
  switch (block.type) {
    case 'divider':
      return 0;
    case 'image':
      return block.alt_text.length;
    case 'table':
      return sum(block.rows.flat().map(({ text }) => text));
    case 'context_actions':
      return sum(
        block.elements.flatMap((each) => [each.positive_button.text.text, each.negative_button.text.text]),
      );
    case 'actions':
      return sum(
        block.elements.flatMap((element) =>
          element.type === 'button' ? [element.text.text] : element.options.map(({ text }) => text.text),
        ),
      );
    case 'context':
      return sum(block.elements.map(({ text }) => text));
    default:
      return 'text' in block ? block.text.text.length : sum(block.fields.map(({ text }) => text));
  }
}

const sum = (texts: readonly string[]): number => texts.reduce((size, text) => size + text.length, 0);
