/** The revenue-protection toolkit. */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const toolkitQuestion = z.strictObject({ intent: z.literal('toolkit'), ...aboutTopic });

export type ToolkitQuestion = z.infer<typeof toolkitQuestion>;
