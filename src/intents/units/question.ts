/** "How many units?" */
import * as z from 'zod';
import { aboutDay } from '../question-parts.ts';

export const unitCountQuestion = z.strictObject({ intent: z.literal('unit_count'), ...aboutDay });

export type UnitCountQuestion = z.infer<typeof unitCountQuestion>;
