/** The team's defaults. */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const settingsQuestion = z.strictObject({ intent: z.literal('settings'), ...aboutTopic });
