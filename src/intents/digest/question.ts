/** The daily digest of this channel: begun, put off, or ended. */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const digestQuestion = z.strictObject({
  intent: z.enum(['digest_subscribe', 'digest_unsubscribe']),
  ...aboutTopic,
  /** Only shown: nothing begins or ends. */
  show: z.literal(true).optional(),
  /** Saturdays and Sundays too. */
  weekends: z.literal(true).optional(),
  /** Put off for so many days. */
  snooze: z.int().min(1).max(90).optional(),
});

export type DigestQuestion = z.infer<typeof digestQuestion>;
