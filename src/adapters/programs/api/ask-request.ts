/** The body of /v1/ask: a message as typed in chat. */
import * as z from 'zod';
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';
import { payerName, placeText } from '../../../intents/question-parts.ts';

const date = z.string().transform((text, context): ServiceDate => {
  const read = parseServiceDate(text);
  if (read === undefined) context.addIssue({ code: 'custom', message: 'write the date as 2026-03-02' });
  return read ?? ('' as ServiceDate);
});

export const askRequest = z.strictObject({
  text: z.string().describe('what you would type in chat, such as "97110 38min"'),
  date: date.optional().describe('date of service where the text names none; today where absent'),
  locality: placeText.optional().describe('"Dallas TX", ZIP 75201, 04412-11 or national'),
  payer: payerName.optional().describe('such as "medicare"'),
});

export type AskRequest = z.output<typeof askRequest>;
