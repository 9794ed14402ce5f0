/** A denial to be added to what clinics report. */
import * as z from 'zod';
import { aboutTopic } from '../question-parts.ts';

export const denialReportQuestion = z.strictObject({ intent: z.literal('denial_report'), ...aboutTopic });
