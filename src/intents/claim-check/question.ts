/** "What do I bill for this day, and what does it pay?" */
import * as z from 'zod';
import { hcpcsCode, modifiers, payerName, placeText, serviceDate } from '../question-parts.ts';

export const claimCheckQuestion = z.strictObject({
  intent: z.literal('claim_check'),
  services: z
    .array(
      z.strictObject({
        code: hcpcsCode,
        minutes: z.int().min(0).max(1440).optional(),
        units: z.int().min(0).max(999).optional(),
        modifiers,
      }),
    )
    .min(1)
    .max(40),
  date: serviceDate.optional(),
  payer: payerName.optional(),
  rule: z.enum(['cms', 'ama']).optional(),
  locality: placeText.optional(),
  qualifyingParticipant: z.boolean().optional(),
});

export type ClaimCheckQuestion = z.infer<typeof claimCheckQuestion>;
