/** Modals: an answer shown in one, and forms. */
import type { Answer } from '../../../intents/answer.ts';
import type { FormDocument, FormField } from '../../chat/form.ts';
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

const plainText = (text: string): Plain => ({ type: 'plain_text', text });

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

/** Slack draws a form as a window; what it is about may travel in it. */
export const formModal = (form: FormDocument, callback_id: string, private_metadata?: string): Modal => ({
  type: 'modal',
  callback_id,
  title: plainText(form.title),
  submit: plainText(form.submit),
  close: plainText('Cancel'),
  ...(private_metadata === undefined ? {} : { private_metadata }),
  blocks: [
    ...form.fields.map(inputBlock),
    ...(form.closing === undefined ? [] : [{ type: 'context', elements: [plainText(form.closing)] }]),
  ],
});

const inputBlock = (field: FormField): object => ({
  type: 'input',
  block_id: field.id,
  optional: field.missing === undefined,
  label: plainText(field.label),
  ...(field.hint === undefined ? {} : { hint: plainText(field.hint) }),
  element: { type: elements[field.kind], action_id: 'typed', ...filledBy(field) },
});

const elements: Readonly<Record<FormField['kind'], string>> = {
  text: 'plain_text_input',
  lines: 'plain_text_input',
  date: 'datepicker',
  choice: 'static_select',
  one: 'radio_buttons',
  some: 'multi_static_select',
};

function filledBy({ kind, example, most, choices, initial }: FormField): object {
  if (kind === 'date') return {};
  if (kind === 'text' || kind === 'lines') {
    const placeholder = example === undefined ? {} : { placeholder: plainText(example) };
    return {
      ...{ ...placeholder, max_length: most },
      ...(initial === undefined ? {} : { initial_value: initial }),
      ...(kind === 'lines' ? { multiline: true } : {}),
    };
  }
  const options = (choices ?? []).map(([value, words]) => ({ text: plainText(words), value }));
  const first = options.find(({ value }) => value === initial);
  return { options, ...(first === undefined ? {} : { initial_option: first }) };
}

/** Errors beside their fields; the form stays open. */
export const fieldErrors = (errors: Readonly<Record<string, string>>): object => ({
  response_action: 'errors',
  errors,
});
