/** "What does it pay?" */
import * as z from 'zod';
import { aboutDay, earlier } from '../question-parts.ts';

export const feeQuestion = z.strictObject({
  intent: z.literal('fee_estimate'),
  ...aboutDay,
  earlier,
  /** What came for it, to be compared with what was expected. */
  received: z
    .string()
    .regex(/^\d{1,6}\.\d{2}$/)
    .optional(),
});

export type FeeQuestion = z.infer<typeof feeQuestion>;
