/** "Which modifier, and when?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const modifierQuestion = z.strictObject({ intent: z.literal('modifier_help'), ...aboutTopic });
