/** "Does UHC count by AMA?", "which of our payers cut assistants?" */
import * as z from 'zod';
import { products, sourceKinds } from '../../core/payers/profile.ts';
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
  /** The form that adds to what is held of the payer. */
  form: z.literal(true).optional(),
  /** Facts for the team's own profile of the payer, each as "unit-rule=ama". */
  add: z
    .strictObject({
      facts: z.array(z.string().min(1).max(130)).min(1).max(20),
      source: z.enum(sourceKinds),
      reference: z.string().min(1).max(80).optional(),
      from: serviceDate.optional(),
    })
    .optional(),
});

export type PayerQuestion = z.infer<typeof payerQuestion>;
