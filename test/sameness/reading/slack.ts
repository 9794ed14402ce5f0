/** Blocks as Slack shows them: markup is read away, as a reader's eye does. */
import { ruler, type Drawn } from './reading.ts';

interface TextObject {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
}

interface Button {
  readonly action_id: string;
  readonly text: TextObject;
  readonly value: string;
}

type Block =
  | {
      readonly type: 'header' | 'section';
      readonly text?: TextObject;
      readonly fields?: readonly TextObject[];
    }
  | { readonly type: 'context'; readonly elements: readonly TextObject[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly { readonly text: string }[])[] }
  | { readonly type: 'context_actions'; readonly elements: readonly { readonly positive_button: Button }[] }
  | { readonly type: 'divider' };

export interface SlackSaid {
  readonly blocks: readonly Block[];
}

export function readBlocks({ blocks }: SlackSaid): Drawn {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const thumbs = blocks.flatMap((block) =>
    block.type === 'context_actions' ? block.elements.map((each) => each.positive_button) : [],
  );
  return {
    lines: blocks.flatMap(linesOf),
    choices: buttons
      .filter(({ action_id: id }) => /^(?:ask|instead):/.test(id))
      .map(({ text }) => unescaped(text.text)),
    answerId: thumbs.map(({ value }) => idIn(value))[0] ?? null,
  };
}

const idIn = (value: string): string => (JSON.parse(value) as { readonly answerId: string }).answerId;

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
    case 'section':
      return [
        ...(block.text === undefined ? [] : linesIn(block.text)),
        // A fact is its name with its value below.
        ...(block.fields ?? []).map((field) => linesIn(field).join(' ')),
      ];
    case 'context':
      return block.elements.flatMap(linesIn);
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join(' '));
    default:
      return [];
  }
}

const signs: Readonly<Record<string, string>> = {
  ...{ no_entry: 'Fix: ', warning: 'Check: ', information_source: 'Note: ' },
};

function linesIn({ type, text }: TextObject): readonly string[] {
  if (type === 'plain_text') return unescaped(text).split('\n').map(ruler);
  const read = text
    .replace(/^:(\w+): /, (whole, sign: string) => signs[sign] ?? whole)
    .replace(/ _([^_]+)_$/, ' [$1]')
    .replace(/<[^|>]+\|([^>]+)>/g, '$1')
    .replace(/[*`]/g, '');
  return unescaped(read).split('\n');
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
