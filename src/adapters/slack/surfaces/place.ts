/** "Change place": a small form that asks for a place, and the same question answered there. */
import * as z from 'zod';
import { viewLimits } from '../block-kit-limits.ts';
import { names } from '../manifest.ts';
import type { ButtonPressed, ViewSubmitted } from '../receive/incoming.ts';
import {
  answerModal,
  fieldErrors,
  inputBlock,
  openModal,
  plainText,
  textInput,
  wrongIn,
  updateModal,
  type Modal,
} from './modal.ts';
import { answerAlone, askPressed, follow, type Pressed } from './press.ts';
import { refusePrivate } from './refuse-private.ts';
import type { Turn } from './turn.ts';

const field = 'place';

const kept = z.strictObject({
  question: z.string(),
  in: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('message'),
      channel: z.string(),
      ts: z.string(),
      thread: z.string().optional(),
      ephemeral: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('modal'), view: z.string() }),
    z.strictObject({ kind: z.literal('home') }),
  ]),
  responseUrl: z.string().optional(),
});

export async function openPlace(pressed: ButtonPressed, turn: Turn): Promise<void> {
  const { in: where, value: question, responseUrl, trigger } = pressed;
  const metadata = JSON.stringify({ question, in: where, responseUrl } satisfies z.infer<typeof kept>);
  if (metadata.length > viewLimits.privateMetadata) {
    return answerAlone(pressed, turn, 'That is a long day: type its codes again with the place behind them.');
  }
  const view = placeModal(metadata);
  await (where.kind === 'modal' ? updateModal(turn, where.view, view) : openModal(turn, trigger, view));
}

const placeModal = (private_metadata: string): Modal => ({
  type: 'modal',
  callback_id: names.place,
  title: plainText('Change place'),
  submit: plainText('Ask'),
  close: plainText('Cancel'),
  private_metadata,
  blocks: [
    inputBlock({
      id: field,
      label: 'Where was it?',
      hint: 'A ZIP, a city with its state, a locality such as 04412-11, or "national"',
      element: textInput('75201', { max_length: 80 }),
    }),
  ],
});

export async function placeGiven({ metadata, fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const typed = fields[field] ?? '';
  const back = readKept(metadata);
  if (back === undefined)
    return turn.ack(fieldErrors({ [field]: 'This form is too old: close it and ask again.' }));
  if (typed === '') return turn.ack(fieldErrors({ [field]: 'Type a place, such as 75201 or Dallas TX.' }));
  const seen = refusePrivate(fields);
  if (Object.keys(seen).length > 0) return turn.ack(fieldErrors(seen));
  const { responseUrl } = back;
  const pressed: Pressed = {
    in: back.in as Pressed['in'],
    user,
    ...(responseUrl === undefined ? {} : { responseUrl }),
  };
  const answer = await askPressed(withPlace(back.question, typed), pressed, turn);
  if (answer.kind === 'invalid') return turn.ack(fieldErrors({ [field]: wrongIn(answer) }));
  if (pressed.in.kind !== 'message') {
    return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
  }
  await turn.ack();
  await follow(pressed, turn, answer);
}

function readKept(metadata: string): z.infer<typeof kept> | undefined {
  try {
    const read = kept.safeParse(JSON.parse(metadata));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Parsed anew by the assistant, whatever it holds. */
function withPlace(question: string, locality: string): string {
  try {
    const asked: unknown = JSON.parse(question);
    return JSON.stringify({ ...(asked as object), locality });
  } catch {
    return '';
  }
}
