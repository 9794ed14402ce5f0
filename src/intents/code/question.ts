/** "What is this code, and is it paid?" */
import * as z from 'zod';
import { hcpcsCode, payerConfirmed, payerName, placeText, serviceDate } from '../question-parts.ts';

export const codeQuestion = z.strictObject({
  intent: z.literal('code_info'),
  code: hcpcsCode,
  date: serviceDate.optional(),
  payer: payerName.optional(),
  payerConfirmed,
  locality: placeText.optional(),
});

export type CodeQuestion = z.infer<typeof codeQuestion>;
