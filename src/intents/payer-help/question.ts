/** "Does UHC count by AMA?", "which of our payers cut assistants?" */
import * as z from 'zod';
import { products, sourceKinds } from '../../core/payers/profile.ts';
import { hcpcsCode, payerConfirmed, payerName, serviceDate } from '../question-parts.ts';

/** Lines of rates that a chat carries; more come in by the command line. */
export const mostPasted = 150;

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
  /** Asked about by name: of rules of modifiers those alone that speak of one of them. */
  modifiers: z
    .array(z.string().regex(/^[A-Z0-9]{2}$/))
    .max(8)
    .optional(),
  date: serviceDate.optional(),
  /** The form that adds to what is held of the payer. */
  form: z.literal(true).optional(),
  /** The contract's rates, to whoever may see them, alone: in a table, or as lines to copy. */
  rates: z.enum(['table', 'lines']).optional(),
  /** Facts for the team's own profile of the payer, each as "unit-rule=ama". */
  add: z
    .strictObject({
      facts: z.array(z.string().min(1).max(130)).max(20),
      /** Each as "97110 CQ 26.78 2026-01-01", read anew. */
      rates: z.array(z.string().min(1).max(60)).max(mostPasted).optional(),
      /** They were shown, and are to be kept. */
      kept: z.literal(true).optional(),
      source: z.enum(sourceKinds),
      reference: z.string().min(1).max(80).optional(),
      from: serviceDate.optional(),
    })
    .optional(),
});

export type PayerQuestion = z.infer<typeof payerQuestion>;
