/** "What does it pay?" */
import * as z from 'zod';
import { aboutDay } from '../question-parts.ts';

export const feeQuestion = z.strictObject({ intent: z.literal('fee_estimate'), ...aboutDay });

export type FeeQuestion = z.infer<typeof feeQuestion>;
