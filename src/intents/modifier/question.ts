/** "Which modifier, and when?" */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const modifierQuestion = z.strictObject({
  intent: z.literal('modifier_help'),
  ...aboutTopic,
  /** Entries of the playbook it is about, by id; what the codes need where there are none. */
  entries: z
    .array(z.string().regex(/^[a-z0-9-]{2,20}$/))
    .max(8)
    .optional(),
});

export type ModifierQuestion = z.infer<typeof modifierQuestion>;
