/** Whether Slack would take these blocks: checked before every send, since a refused message is a lost answer. */
import { slackLimits } from './block-kit-limits.ts';

type Piece = Readonly<Record<string, unknown>>;

export function withinLimits(blocks: readonly object[], most: number = slackLimits.blocks): boolean {
  const pieces = blocks as readonly Piece[];
  const ids = pieces.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  return (
    pieces.length <= most &&
    new Set(ids).size === ids.length &&
    pieces.every(fits) &&
    pieces.reduce((sum, block) => sum + textIn(block), 0) < slackLimits.totalText
  );
}

function fits(block: Piece): boolean {
  const { text, fields, elements } = block;
  switch (block['type']) {
    case 'header':
      return holds(text, slackLimits.headerText);
    case 'section':
      return (
        (text !== undefined || fields !== undefined) &&
        (text === undefined || holds(text, slackLimits.sectionText)) &&
        (fields === undefined || each(fields, slackLimits.fields, (one) => holds(one, slackLimits.fieldText)))
      );
    case 'context':
      return each(elements, slackLimits.contextElements, (one) => holds(one, slackLimits.contextText));
    case 'actions':
      return each(elements, slackLimits.actions, fitsElement);
    case 'context_actions':
      return each(elements, slackLimits.actions, ({ positive_button: yes, negative_button: no }) =>
        [yes, no].every((one) => fitsButton({ ...(one as Piece), action_id: 'feedback' })),
      );
    case 'table':
      return each(block['rows'], slackLimits.tableRows, (row) =>
        each(row, slackLimits.tableColumns, ({ text: cell }) => typeof cell === 'string' && cell !== ''),
      );
    case 'image':
      return (
        String(block['image_url']).length <= slackLimits.address &&
        String(block['alt_text']).length <= slackLimits.altText
      );
    default:
      return true;
  }
}

function fitsElement(element: Piece): boolean {
  const { type, options, action_id } = element;
  if (type === 'button') return fitsButton(element);
  if (type !== 'overflow') return true;
  const isNamed = typeof action_id === 'string' && action_id.length <= slackLimits.actionId;
  return (
    isNamed &&
    each(
      options,
      slackLimits.options,
      ({ text, value }) =>
        holds(text, slackLimits.optionText) && String(value).length <= slackLimits.optionValue,
    )
  );
}

function fitsButton({ action_id, text, value }: Piece): boolean {
  const named = String(action_id ?? '');
  const carried = value === undefined || String(value).length <= slackLimits.buttonValue;
  return (
    named !== '' && named.length <= slackLimits.actionId && carried && holds(text, slackLimits.buttonText)
  );
}

const holds = (text: unknown, most: number): boolean => {
  const words = typeof text === 'object' && text !== null ? (text as Piece)['text'] : undefined;
  return typeof words === 'string' && words.trim() !== '' && words.length <= most;
};

const each = (list: unknown, most: number, fit: (one: Piece) => boolean): boolean =>
  Array.isArray(list) && list.length > 0 && list.length <= most && (list as Piece[]).every(fit);

/** All words under `text`, however deep. */
function textIn(piece: unknown): number {
  if (typeof piece !== 'object' || piece === null) return 0;
  let sum = 0;
  for (const [key, value] of Object.entries<unknown>(piece as Piece)) {
    sum += key === 'text' && typeof value === 'string' ? value.length : textIn(value);
  }
  return sum;
}
