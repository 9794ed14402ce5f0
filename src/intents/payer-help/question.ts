/** "Does UHC count by AMA?", "which of our payers cut assistants?" */
import * as z from 'zod';
import { products } from '../../core/payers/profile.ts';
import { hcpcsCode, payerConfirmed, payerName, serviceDate } from '../question-parts.ts';

export const payerQuestion = z.strictObject({
  intent: z.literal('payer_help'),
  /** Absent: every payer, where `every` says so. */
  payer: payerName.optional(),
  payerConfirmed,
  product: z.enum(products).optional(),
  /** Postal code. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  every: z.enum(['ours', 'all']).optional(),
  /** Empty: everything held. */
  topics: z.array(z.string().min(1).max(60)).max(20),
  codes: z.array(hcpcsCode).max(10),
  date: serviceDate.optional(),
});

export type PayerQuestion = z.infer<typeof payerQuestion>;
