/** "What can you do?" */
import * as z from 'zod';

export const helpQuestion = z.strictObject({ intent: z.literal('help') });
