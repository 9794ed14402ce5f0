/** "What do I bill for this day, and what does it pay?" */
import * as z from 'zod';
import { aboutDay } from '../question-parts.ts';

export const claimCheckQuestion = z.strictObject({ intent: z.literal('claim_check'), ...aboutDay });

export type ClaimCheckQuestion = z.infer<typeof claimCheckQuestion>;
