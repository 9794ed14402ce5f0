/** "Why was it denied, and what now?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const denialQuestion = z.strictObject({ intent: z.literal('denial_help'), ...aboutTopic });
