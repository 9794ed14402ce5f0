/** "How do I bill or document this well?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const tipsQuestion = z.strictObject({ intent: z.literal('billing_tips'), ...aboutTopic });
