/** "How many units of it a day?" */
import * as z from 'zod';
import { hcpcsCode, payerConfirmed, payerName, serviceDate, settingFacts } from '../question-parts.ts';

export const unitLimitQuestion = z.strictObject({
  intent: z.literal('mue_check'),
  codes: z.array(hcpcsCode).min(1).max(10),
  date: serviceDate.optional(),
  payer: payerName.optional(),
  payerConfirmed,
  /** Whose table: a practitioner's where nothing is said. */
  facts: settingFacts.optional(),
});

export type UnitLimitQuestion = z.infer<typeof unitLimitQuestion>;
