/** "What do I bill for this day, and what does it pay?" */
import * as z from 'zod';
import { aboutDay, earlier } from '../question-parts.ts';

export const claimCheckQuestion = z.strictObject({
  intent: z.literal('claim_check'),
  ...aboutDay,
  earlier,
  /** A usual visit of ours, not one that was billed. */
  typical: z.literal(true).optional(),
});

export type ClaimCheckQuestion = z.infer<typeof claimCheckQuestion>;
