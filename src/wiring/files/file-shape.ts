/** What of an address may be made into a file: checked anew, it may be of an older version. */
import * as z from 'zod';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import type { Place } from '../../core/places/place.ts';
import type { AnswerFile } from '../../intents/answering/answer-file.ts';

const name = z.string().regex(/^[\w.-]{1,80}$/);

const place = z.union([
  z.strictObject({ kind: z.literal('national') }),
  z.strictObject({ kind: z.literal('unknown'), instead: z.string().optional() }),
  z.strictObject({
    kind: z.literal('locality'),
    ...{ mac: z.string(), locality: z.string(), state: z.string(), name: z.string() },
  }),
]);

const figures = {
  name,
  place: place.transform((read) => read as Place),
  codes: z
    .array(z.string().regex(/^[A-Z0-9]{5}$/))
    .max(40)
    .transform((read) => read as HcpcsCode[]),
  date: z
    .string()
    .refine((text) => parseServiceDate(text) !== undefined)
    .transform((read) => read as ServiceDate),
  qualifyingParticipant: z.boolean(),
};

const carc = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);

const file = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('toolkit'), ...figures }),
  z.strictObject({ kind: z.literal('table'), table: z.enum(['fees', 'pairs', 'limits']), ...figures }),
  z
    .strictObject({ kind: z.literal('letter'), name, letter: z.string(), carc: carc.optional() })
    .transform(({ carc: named, ...rest }) => ({ ...rest, ...(named === undefined ? {} : { carc: named }) })),
]);

export function readFile(stated: unknown): AnswerFile | undefined {
  const read = file.safeParse(stated);
  return read.success ? read.data : undefined;
}
