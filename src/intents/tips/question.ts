/** "How do I bill or document this well?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const tipsQuestion = z.strictObject({
  intent: z.literal('billing_tips'),
  ...aboutTopic,
  /** What the tips should speak of, where no code says it. */
  topics: z
    .array(z.string().regex(/^[a-z-]{2,30}$/))
    .max(6)
    .optional(),
});

export type TipsQuestion = z.infer<typeof tipsQuestion>;
