/** "Change place or payer": a small form, and the same question answered with it where the answer stands. */
import * as z from 'zod';
import { changed, changeForm } from '../../../intents/change.ts';
import { placeForm } from '../../chat/forms.ts';
import { privateFields } from '../../chat/private-fields.ts';
import { withoutExample } from '../../chat/read-day.ts';
import { viewLimits } from '../block-kit-limits.ts';
import { names } from '../manifest.ts';
import type { ButtonPressed, ViewSubmitted } from '../receive/incoming.ts';
import { answerModal, fieldErrors, formModal, openModal, updateModal } from './modal.ts';
import { answerAlone, askPressed, replace, type Pressed } from './press.ts';
import type { Turn } from './turn.ts';

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
  const view = formModal(placeForm, names.place, metadata);
  await (where.kind === 'modal' ? updateModal(turn, where.view, view) : openModal(turn, trigger, view));
}

export async function placeGiven({ metadata, fields, user }: ViewSubmitted, turn: Turn): Promise<void> {
  const back = readKept(metadata);
  if (back === undefined)
    return turn.ack(fieldErrors({ place: 'This form is too old: close it and ask again.' }));
  if (fields['place'] === undefined && fields['payer'] === undefined)
    return turn.ack(fieldErrors({ place: changeForm.nothing }));
  const seen = privateFields(fields);
  if (seen.kinds.length > 0) return turn.ack(fieldErrors(seen.faults));
  const { responseUrl } = back;
  const pressed: Pressed = {
    in: back.in as Pressed['in'],
    user,
    ...(responseUrl === undefined ? {} : { responseUrl }),
  };
  const answer = await askPressed(changed(back.question, fields) ?? '', pressed, turn);
  if (answer.kind === 'invalid') return turn.ack(fieldErrors({ place: withoutExample(answer) }));
  if (pressed.in.kind !== 'message') {
    return turn.ack({ response_action: 'update', view: answerModal(turn, answer) });
  }
  await turn.ack();
  await replace(pressed, turn, answer);
}

function readKept(metadata: string): z.infer<typeof kept> | undefined {
  try {
    const read = kept.safeParse(JSON.parse(metadata));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
