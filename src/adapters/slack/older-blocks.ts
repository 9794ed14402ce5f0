/** What a workspace gets that refuses the newer blocks: the same words in blocks that every Slack takes. */
import { menuAction } from './answer-actions.ts';
import type { NewerBlock, SlackBlock, SlackButton, SlackOverflow } from './block-kit.ts';
import { drawLines } from './draw-table.ts';

export const isNewer = (block: SlackBlock): block is NewerBlock =>
  block.type === 'table' || block.type === 'context_actions';

export const olderBlocks = (blocks: readonly SlackBlock[]): readonly SlackBlock[] =>
  blocks.flatMap((block) =>
    isNewer(block)
      ? older(block)
      : block.type === 'actions'
        ? [{ ...block, elements: block.elements.flatMap(unrolled) }]
        : [block],
  );

/** A menu as its buttons: what draws no thumbs may draw no menu. */
const unrolled = (element: SlackButton | SlackOverflow): readonly SlackButton[] =>
  element.type === 'button'
    ? [element]
    : element.options.map(({ text, value }) => ({
        ...{ type: 'button', text, action_id: value },
        value: element.action_id.slice(menuAction.length),
      }));

function older(block: NewerBlock): SlackBlock[] {
  if (block.type === 'table') {
    const [columns = [], ...rows] = block.rows.map((row) => row.map(({ text }) => text));
    return drawLines({ columns, rows });
  }
  return block.elements.map(({ positive_button: yes, negative_button: no }) => ({
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'helpful', ...yes },
      { type: 'button', action_id: 'unhelpful', ...no },
    ],
  }));
}
