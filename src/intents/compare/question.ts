/** Two or more set against each other: codes, places, years, therapist and assistant, unit rules; or what changed. */
import * as z from 'zod';
import { aboutDay, services } from '../question-parts.ts';

export const compareQuestion = z.strictObject({
  intent: z.literal('compare'),
  ...aboutDay,
  services: services.optional(),
  of: z.enum([
    'codes',
    'days',
    'places',
    'years',
    'people',
    'rules',
    'participation',
    'qualifying',
    'payers',
    'changes',
    'threshold',
    'shares',
  ]),
  /** Places as typed, years, or days of codes with units or minutes (days.ts). */
  sides: z.array(z.string().min(1).max(80)).max(6),
});

export type CompareQuestion = z.infer<typeof compareQuestion>;
