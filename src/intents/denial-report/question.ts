/** A denial to be added to what clinics report, or one of the team's own taken back. */
import * as z from 'zod';
import { denialOutcomes, remedies } from '../../core/team/denial-report.ts';
import { aboutTopic } from '../question-parts.ts';

export const denialReportQuestion = z.strictObject({
  intent: z.literal('denial_report'),
  ...aboutTopic,
  outcome: z.enum(denialOutcomes).optional(),
  worked: z.array(z.enum(remedies)).max(remedies.length).optional(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Free text of a form; screened, never shown to others. */
  note: z.string().max(500).optional(),
  /** The id of a report of the team's own, to be withdrawn. */
  withdraw: z
    .string()
    .regex(/^[\w-]{8,40}$/)
    .optional(),
});

export type DenialReportQuestion = z.infer<typeof denialReportQuestion>;
