/** "May these codes be billed together?" */
import * as z from 'zod';
import { hcpcsCode, payerConfirmed, payerName, serviceDate, settingFacts } from '../question-parts.ts';

export const pairQuestion = z.strictObject({
  intent: z.literal('ncci_check'),
  /** One: what it does beside every other therapy code. */
  codes: z.array(hcpcsCode).min(1).max(6),
  date: serviceDate.optional(),
  payer: payerName.optional(),
  payerConfirmed,
  /** Whose table: a practitioner's where nothing is said. */
  facts: settingFacts.optional(),
  /** Something said to be so, to be judged against the table: that they can never go together, or always need 59. */
  claim: z.enum(['always-modifier', 'never-together', 'no-edit', 'bundled']).optional(),
});

export type PairQuestion = z.infer<typeof pairQuestion>;
