/** The arguments tools about a claim day share, under the names of `unitwise check`, and the day as chat asks it. */
import * as z from 'zod';
import { parseServiceDate } from '../../../core/claim/service-date.ts';
import { payerName, placeText } from '../../../intents/question-parts.ts';
import type { Question } from '../../../intents/question.ts';

export const dateOfService = z
  .string()
  .refine((text) => parseServiceDate(text) !== undefined, 'write the date as 2026-03-02')
  .optional()
  .describe('date of service, such as 2026-03-02; today where absent, which lowers the grade');
export const payer = payerName.optional().describe('payer, such as "medicare"; Medicare where absent');
const range = 'minutes are a whole number from 0 to 1440';
const minutes = z.int(range).min(0, range).max(1440, range);
export const code = z
  .string('a code is five letters or digits, such as "97110"')
  .regex(/^[A-Z0-9]{5}$/, 'a code is five letters or digits, such as "97110"')
  .describe('CPT or HCPCS code, such as 97110');

const unitRange = 'units are a whole number from 0 to 999';
const line = z.strictObject({
  code,
  minutes: minutes.optional().describe("documented minutes, an assistant's share inside them"),
  assistantMinutes: minutes.optional().describe('minutes a PTA or OTA furnished, part of minutes'),
  assistantTitle: z.enum(['PTA', 'OTA']).optional(),
  units: z
    .int(unitRange)
    .min(0, unitRange)
    .max(999, unitRange)
    .optional()
    .describe('units, where no minutes are known'),
  modifiers: z
    .array(z.string().regex(/^[A-Z0-9]{2}$/, 'a modifier is two letters or digits, such as "GP"'))
    .max(8)
    .default([]),
});

export const dayArguments = {
  lines: z.array(line).min(1, 'give at least one service line').max(40, 'give at most 40 service lines'),
  dateOfService,
  payer,
  rule: z.enum(['cms', 'ama']).optional().describe('unit rule: cms (8-minute rule) or ama (midpoint)'),
  locality: placeText
    .optional()
    .describe('"Dallas TX", ZIP 75201, 04412-11 or national; national where absent'),
  qualifyingParticipant: z.boolean().optional().describe('QP of an advanced APM; not where absent'),
};

type Day = z.output<z.ZodObject<typeof dayArguments>>;

type DayQuestion = Extract<Question, { intent: 'unit_count' }>;

/** Without its intent. */
export function dayAsked({
  lines: services,
  dateOfService: date,
  ...rest
}: Day): Omit<DayQuestion, 'intent'> {
  return { services, ...(date === undefined ? {} : { date }), ...rest };
}
