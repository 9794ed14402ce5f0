/** Modals: an answer shown in one, and the fields of the forms. */
import type { Answer } from '../../../intents/answer.ts';
import type { FormField } from '../../../intents/form.ts';
import type { SlackBlock } from '../block-kit.ts';
import { viewLimits } from '../block-kit-limits.ts';
import { meaningOf } from '../deliver/faults.ts';
import { drawLine } from '../draw-answer.ts';
import { names } from '../manifest.ts';
import { olderBlocks } from '../older-blocks.ts';
import { withinLimits } from '../within-limits.ts';
import type { Turn } from './turn.ts';

export interface Modal {
  readonly type: 'modal';
  readonly callback_id: string;
  readonly title: Plain;
  readonly close: Plain;
  readonly submit?: Plain;
  readonly private_metadata?: string;
  readonly blocks: readonly object[];
}

interface Plain {
  readonly type: 'plain_text';
  readonly text: string;
}

export const plainText = (text: string): Plain => ({ type: 'plain_text', text });

/** An answer in a window of its own: nobody else sees it, and closing it leaves nothing behind. */
export function answerModal(turn: Turn, answer: Answer, expanded?: boolean): Modal {
  const standing = { shareable: false, judgeable: false, ...(expanded === undefined ? {} : { expanded }) };
  const { blocks: drawn, text } = turn.draw(answer, standing);
  // A window takes no table.
  const blocks = olderBlocks(drawn);
  return modal(
    names.shown,
    withinLimits(blocks, viewLimits.blocks) ? blocks : drawLine(text.slice(0, 2900)).blocks,
  );
}

const modal = (callback_id: string, blocks: readonly SlackBlock[]): Modal => ({
  type: 'modal',
  callback_id,
  title: plainText('Unitwise'),
  close: plainText('Close'),
  blocks,
});

/** Slack opens a window within three seconds of its click; where it did not, the person is told. */
export async function openModal({ outlet, user }: Turn, trigger: string, view: Modal): Promise<void> {
  const opened = await outlet.call('views.open', { trigger_id: trigger, view });
  if (opened.kind !== 'refused') return;
  const meaning = meaningOf(opened.fault);
  if (meaning === 'late' || meaning === 'unable') {
    const text = 'Slack did not open the window in time: press that once more.';
    await outlet.call('chat.postMessage', { channel: user, text });
  }
}

export const updateModal = ({ outlet }: Turn, view_id: string, view: Modal): Promise<unknown> =>
  outlet.call('views.update', { view_id, view });

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly element: object;
}

export const inputBlock = ({ id, label, hint, optional = false, element }: Field): object => ({
  type: 'input',
  block_id: id,
  optional,
  label: plainText(label),
  ...(hint === undefined ? {} : { hint: plainText(hint) }),
  element,
});

export const textInput = (placeholder: string, more: object = {}): object => ({
  type: 'plain_text_input',
  action_id: 'typed',
  placeholder: plainText(placeholder),
  ...more,
});

const options = (choices: readonly (readonly [value: string, words: string])[]): readonly object[] =>
  choices.map(([value, words]) => ({ text: plainText(words), value }));

/** One of them; `type` is another of Slack's that takes options. */
export const select = (
  choices: readonly (readonly [value: string, words: string])[],
  type = 'static_select',
): object => ({ type, action_id: 'typed', options: options(choices) });

/** The fields of a form, with what is known of them already. */
export const fieldBlocks = (
  fields: readonly FormField[],
  known: ReadonlyMap<string, string> = new Map(),
): readonly object[] =>
  fields.map(({ id, label, hint, optional = false, ...field }) =>
    inputBlock({
      ...{ id, label, optional, element: elementOf(field, known.get(id)) },
      ...(hint === undefined ? {} : { hint }),
    }),
  );

function elementOf(
  { choices, several, multiline, date, example = '', most }: Omit<FormField, 'id' | 'label'>,
  known?: string,
): object {
  if (date === true) return { type: 'datepicker', action_id: 'typed' };
  if (choices !== undefined) return select(choices, several === true ? 'multi_static_select' : undefined);
  return textInput(example, {
    ...(most === undefined ? {} : { max_length: most }),
    ...(multiline === true ? { multiline } : {}),
    ...(known === undefined ? {} : { initial_value: known }),
  });
}

/** Errors beside their fields; the form stays open. */
export const fieldErrors = (errors: Readonly<Record<string, string>>): object => ({
  response_action: 'errors',
  errors,
});

/** What is wrong, without the example of a whole message that a field has no use for. */
export const wrongIn = ({ reply }: Answer): string => reply.headline.replace(/ For example: .*$/s, '');
