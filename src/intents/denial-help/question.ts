/** "Why was it denied, and what now?" */
import * as z from 'zod';
import { aboutTopic, settingFacts } from '../question-parts.ts';

const id = z.string().regex(/^[a-z0-9-]{2,40}$/);

export const denialQuestion = z.strictObject({
  intent: z.literal('denial_help'),
  ...aboutTopic,
  /** Whose pair edits and limits: a practitioner's where nothing is said. */
  facts: settingFacts.optional(),
  /** Which of the things a code can mean. */
  situation: id.optional(),
  /** Asked for the letter that fits. */
  letter: z.literal(true).optional(),
  /** Asked by when: these deadlines, or all where the list is empty. */
  deadlines: z.array(id).max(10).optional(),
});

export type DenialQuestion = z.infer<typeof denialQuestion>;
