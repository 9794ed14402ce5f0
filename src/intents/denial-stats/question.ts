/** "What is denied most?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const denialStatsQuestion = z.strictObject({ intent: z.literal('denial_stats'), ...aboutTopic });
