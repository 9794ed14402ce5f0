/** Slack's own rules for blocks, written from its documentation and not from our constants; the fault it would name. */
type Piece = Readonly<Record<string, unknown>>;

export function blocksFault(blocks: unknown, most = 50): string | undefined {
  if (!Array.isArray(blocks)) return 'invalid_blocks_format';
  const pieces = blocks as Piece[];
  if (pieces.length > most) return 'invalid_blocks';
  const ids = pieces.flatMap(({ block_id: id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size !== ids.length || ids.some((id) => id.length > 255)) return 'invalid_blocks';
  if (pieces.reduce((sum, each) => sum + words(each), 0) > 12_000) return 'msg_blocks_too_long';
  // https://docs.slack.dev/reference/block-kit/blocks/table-block: one a message.
  if (pieces.filter(({ type }) => type === 'table').length > 1) return 'invalid_blocks';
  return pieces.every(accepted) ? undefined : 'invalid_blocks';
}

export function viewFault(view: unknown): string | undefined {
  const { type, title, blocks, private_metadata: kept, callback_id: callback } = view as Piece;
  if (type !== 'modal' && type !== 'home') return 'invalid_arguments';
  if (type === 'modal' && !text(title, 24, 'plain_text')) return 'invalid_arguments';
  if (typeof kept === 'string' && kept.length > 3000) return 'invalid_arguments';
  if (typeof callback === 'string' && callback.length > 255) return 'invalid_arguments';
  const inputs = (blocks as Piece[]).some((block) => block['type'] === 'input');
  if (inputs && type === 'modal' && !text((view as Piece)['submit'], 24, 'plain_text'))
    return 'invalid_arguments';
  // Of the blocks that stand in messages alone.
  if ((blocks as Piece[]).some((block) => block['type'] === 'table' || block['type'] === 'context_actions'))
    return 'invalid_arguments';
  return blocksFault(blocks, 100);
}

function accepted(block: Piece): boolean {
  switch (block['type']) {
    case 'header':
      return text(block['text'], 150, 'plain_text');
    case 'section': {
      const { fields, accessory } = block;
      if (block['text'] === undefined && fields === undefined) return false;
      if (accessory !== undefined && !element(accessory as Piece)) return false;
      return (
        (block['text'] === undefined || text(block['text'], 3000)) &&
        (fields === undefined || list(fields, 10, (one) => text(one, 2000)))
      );
    }
    case 'context':
      return list(block['elements'], 10, (one) => text(one, 3000));
    case 'actions': {
      const actions = block['elements'] as Piece[];
      const names = actions.map((each) => each['action_id']);
      return new Set(names).size === names.length && list(actions, 25, element);
    }
    case 'context_actions':
      return list(
        block['elements'],
        5,
        ({ type, action_id: id, positive_button: yes, negative_button: no }) => {
          const thumb = (one: unknown): boolean => {
            const { text: words, value } = one as Piece;
            return text(words, 75, 'plain_text') && String(value).length <= 2000;
          };
          return type === 'feedback_buttons' && String(id).length <= 255 && thumb(yes) && thumb(no);
        },
      );
    case 'table':
      return (
        Array.isArray(block['rows']) &&
        block['rows'].length <= 100 &&
        (block['rows'] as unknown[]).every((row) =>
          list(row, 20, (cell) => cell['type'] === 'raw_text' && String(cell['text']).length > 0),
        )
      );
    case 'divider':
      return true;
    case 'image': {
      const { image_url: url, alt_text: alt } = block;
      return (
        typeof url === 'string' &&
        url.length <= 3000 &&
        typeof alt === 'string' &&
        alt !== '' &&
        alt.length <= 2000
      );
    }
    case 'input': {
      const { label, hint, element: inner, block_id: id } = block;
      const fine = text(label, 2000, 'plain_text') && (hint === undefined || text(hint, 2000, 'plain_text'));
      return fine && typeof id === 'string' && element(inner as Piece);
    }
    default:
      return false;
  }
}

function element(one: Piece): boolean {
  const { type, action_id: id, value, placeholder } = one;
  if (typeof id !== 'string' || id === '' || id.length > 255) return false;
  if (placeholder !== undefined && !text(placeholder, 150, 'plain_text')) return false;
  if (type === 'button') {
    return text(one['text'], 75, 'plain_text') && (value === undefined || String(value).length <= 2000);
  }
  if (type === 'overflow') return list(one['options'], 5, option);
  if (type === 'radio_buttons') return list(one['options'], 10, option);
  if (type === 'static_select' || type === 'multi_static_select') {
    const { options, option_groups: groups, initial_option: initial } = one;
    const all = [options ?? [], ...((groups ?? []) as Piece[]).map((group) => group['options'])].flat();
    const isOne = all.some((each) => JSON.stringify(each) === JSON.stringify(initial));
    if (initial !== undefined && !isOne) return false;
    if (groups === undefined) return list(options, 100, option);
    return list(
      groups,
      100,
      (group) => text(group['label'], 75, 'plain_text') && list(group['options'], 100, option),
    );
  }
  return type === 'plain_text_input' || type === 'datepicker';
}

const option = (one: Piece): boolean =>
  text(one['text'], 75, 'plain_text') && String(one['value']).length <= 150;

function text(one: unknown, most: number, type?: string): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { type: kind, text: said } = one as Piece;
  if (type !== undefined && kind !== type) return false;
  if (kind !== 'plain_text' && kind !== 'mrkdwn') return false;
  return (
    typeof said === 'string' && said.trim() !== '' && said.length <= most && !/\p{Surrogate}/u.test(said)
  );
}

const list = (all: unknown, most: number, fit: (one: Piece) => boolean): boolean =>
  Array.isArray(all) && all.length > 0 && all.length <= most && (all as Piece[]).every(fit);

const words = (piece: unknown): number =>
  typeof piece !== 'object' || piece === null
    ? 0
    : Object.entries(piece).reduce(
        (sum, [key, value]) =>
          sum + (key === 'text' && typeof value === 'string' ? value.length : words(value)),
        0,
      );
