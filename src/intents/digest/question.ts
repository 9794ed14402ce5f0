/** The daily digest of this channel, begun or ended. */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const digestQuestion = z.strictObject({
  intent: z.enum(['digest_subscribe', 'digest_unsubscribe']),
  ...aboutTopic,
});
