/** "How many units?" */
import * as z from 'zod';
import { aboutDay, earlier, services } from '../question-parts.ts';

/** Without a code it is the day's timed minutes that are counted. */
export const unitCountQuestion = z.strictObject({
  intent: z.literal('unit_count'),
  ...aboutDay,
  earlier,
  services,
});

export type UnitCountQuestion = z.infer<typeof unitCountQuestion>;
