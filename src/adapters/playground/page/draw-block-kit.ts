/** Slack's Block Kit, as far as our answers use it: header, section, table, context, divider, actions. */
import { make } from './make-element.ts';
import { drawMrkdwn } from './mrkdwn.ts';
import { readPlainText } from './read-mrkdwn.ts';

/** A button of the message was pressed. */
export interface SlackPress {
  readonly actionId: string;
  readonly label: string;
  readonly value: string;
}

interface TextObject {
  readonly type: string;
  readonly text: string;
  readonly emoji?: boolean;
}

interface SlackButton {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: TextObject;
  readonly value?: string;
  readonly style?: string;
}

interface SlackBlock {
  readonly type: string;
  readonly text?: TextObject;
  readonly fields?: readonly TextObject[];
  readonly elements?: readonly unknown[];
  readonly rows?: readonly (readonly TextObject[])[];
  readonly column_settings?: readonly { readonly align?: string }[];
}

export function drawBlockKit(blocks: readonly unknown[], onPress: (press: SlackPress) => void): HTMLElement {
  return make(
    'div',
    'blocks',
    ...(blocks as readonly SlackBlock[]).map((block) => drawBlock(block, onPress)),
  );
}

function drawBlock(block: SlackBlock, onPress: (press: SlackPress) => void): HTMLElement {
  switch (block.type) {
    case 'header':
      return make('h3', 'block-header', drawText(block.text));
    case 'section':
      return drawSection(block);
    case 'table':
      return drawTable(block);
    case 'context':
      return make('div', 'block-context', ...elementsOf<TextObject>(block).map(drawContextText));
    case 'divider':
      return make('hr', 'block-divider');
    case 'actions':
      return make(
        'div',
        'block-actions',
        ...elementsOf<SlackButton>(block).map((b) => drawButton(b, onPress)),
      );
    default:
      return make('p', 'block-unknown', `This page does not draw Slack's "${block.type}" block.`);
  }
}

const elementsOf = <Kind>({ elements }: SlackBlock): readonly Kind[] => (elements ?? []) as readonly Kind[];

function drawSection({ text, fields }: SlackBlock): HTMLElement {
  const section = make('div', 'block-section');
  if (text !== undefined) section.append(make('div', 'block-text', drawText(text)));
  if (fields !== undefined) {
    section.append(
      make('div', 'block-fields', ...fields.map((field) => make('div', 'block-field', drawText(field)))),
    );
  }
  return section;
}

/** The first row names the columns; the first cell of the others, its row. */
function drawTable({ rows = [], column_settings: settings = [] }: SlackBlock): HTMLElement {
  const drawn = rows.map((row, r) => {
    const cells = row.map(({ text }, c) => {
      const cell = make(
        r === 0 || c === 0 ? 'th' : 'td',
        settings[c]?.align === 'right' ? 'figure' : '',
        text,
      );
      if (cell.tagName === 'TH') cell.setAttribute('scope', r === 0 ? 'col' : 'row');
      return cell;
    });
    return make('tr', '', ...cells);
  });
  return make('table', 'block-table', ...drawn);
}

const drawContextText = (element: TextObject): HTMLElement =>
  make('div', 'block-context-text', drawText(element));

const NO_TEXT: TextObject = { type: 'plain_text', text: '' };

const drawText = (text: TextObject = NO_TEXT): Node =>
  text.type === 'mrkdwn' ? drawMrkdwn(text.text) : document.createTextNode(readPlainText(text));

function drawButton(button: SlackButton, onPress: (press: SlackPress) => void): HTMLElement {
  const { action_id: actionId = '', value, style = 'default' } = button;
  const label = readPlainText(button.text ?? NO_TEXT);
  const element = make('button', `block-button block-button-${style}`, label);
  element.type = 'button';
  if (value === undefined) {
    element.disabled = true;
    element.title = 'Works inside Slack only';
  } else {
    element.addEventListener('click', () => onPress({ actionId, label, value }));
  }
  return element;
}
