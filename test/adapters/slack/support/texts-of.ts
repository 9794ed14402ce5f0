/** Every text of a block that is read as Slack reads it. */
import type { SlackBlock, TextObject } from '../../../../src/adapters/slack/block-kit.ts';

export const textsOf = (block: SlackBlock): readonly TextObject[] => {
  if (block.type === 'divider' || block.type === 'image') return [];
  // A cell is never markup.
  if (block.type === 'table')
    return block.rows.flat().map(({ text }) => ({ type: 'plain_text', text, emoji: false }) as const);
  if (block.type === 'context_actions')
    return block.elements.flatMap((each) => [each.positive_button.text, each.negative_button.text]);
  if (block.type === 'actions')
    return block.elements.flatMap((one) =>
      one.type === 'button' ? [one.text] : one.options.map((each) => each.text),
    );
  if (block.type === 'context') return block.elements;
  return 'text' in block ? [block.text] : block.fields;
};
