/** What a button brings back. It may be old or edited by hand: everything in it is read anew, or the press is refused. */
import * as z from 'zod';
import { feedbackReasons } from '../../../core/team/feedback.ts';
import { isIntent } from '../../../intents/intent.ts';
import { parseQuestion } from '../../../intents/question.ts';
import { teamsShares } from '../adaptive-card-limits.ts';

const question = z
  .string()
  .max(teamsShares.actions)
  .refine((text) => parseQuestion(text) !== undefined);
const typed = z.string().max(200).default('');
const answerId = z.string().regex(/^[0-9a-z]{4,20}$/);
const intent = z.string().refine(isIntent);

const press = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), question }),
  z.object({ verb: z.literal('why'), question }),
  z.object({ verb: z.literal('refresh'), question, answerId }),
  /** A person's typing: screened before it is read. */
  z.object({ verb: z.literal('place'), question, place: typed, payer: typed }),
  z.object({
    ...{ verb: z.literal('helpful'), question, answerId, intent },
    helpful: z.boolean(),
    reason: z.enum(feedbackReasons).optional(),
  }),
]);

export type CardPress = Readonly<z.infer<typeof press>>;

export type PressRead = { readonly kind: 'press'; readonly press: CardPress } | { readonly kind: 'refused' };

/** Action.Execute: the verb stands beside the data. */
export function readExecute(value: unknown): PressRead {
  const read = executed.safeParse(value);
  if (!read.success) return { kind: 'refused' };
  const { verb, data } = read.data.action;
  return readPress({ ...data, verb });
}

/** Action.Submit: the verb stands in the data, save for a question, which is usual. */
export const readSubmit = (value: object): PressRead => readPress({ verb: 'ask', ...value });

const executed = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});

function readPress(value: object): PressRead {
  const read = press.safeParse(value);
  return read.success ? { kind: 'press', press: read.data } : { kind: 'refused' };
}
