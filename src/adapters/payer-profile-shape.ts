/** The shape of a payer profile wherever it comes in: shipped, imported, or opened from a team's sealed row. */
import * as z from 'zod';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import { products, sourceKinds, type PayerProfile } from '../core/payers/profile.ts';

const date = z
  .string()
  .refine((text) => parseServiceDate(text) !== undefined, 'write the date as 2026-03-02')
  .transform((text) => text as ServiceDate);
const cents = z.int().min(0).max(99_999_999);
const percent = z.number().min(0).max(100);
const modifierList = z.array(z.string().regex(/^[A-Z0-9]{2}$/)).max(12);
const name = z.string().trim().min(1).max(60);

const provenance = {
  source: z.strictObject({
    kind: z.enum(sourceKinds),
    reference: z.string().max(80).optional(),
    link: z.url().max(300).optional(),
  }),
  label: z.enum(['payer policy', 'our contract']),
  addedBy: z.string().max(64),
  read: date,
  expires: date,
  words: z.string().max(500).optional(),
  mark: z.enum(['A', 'B', 'C']).optional(),
};
const days = { from: date, to: date.nullable() };

const lesser = { lesserOfCharge: z.boolean() };
const feeBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), ...lesser }),
  z.strictObject({
    kind: z.literal('percent-of-medicare'),
    share: z.int().min(1).max(100_000),
    year: z.int().min(2000).max(2100).nullable(),
    locality: z
      .string()
      .regex(/^\d{5}-\d{2}$/)
      .nullable(),
    ...lesser,
  }),
  z.strictObject({ kind: z.literal('visit'), amount: cents, ...lesser }),
  z.strictObject({ kind: z.literal('case'), amount: cents, ...lesser }),
]);

const fact = <T extends string, V extends z.ZodType>(topic: T, value: V) =>
  z.strictObject({ topic: z.literal(topic), value, ...provenance, ...days });

const payerFact = z.discriminatedUnion('topic', [
  fact('unit-rule', z.strictObject({ rule: z.enum(['cms', 'ama', 'per-code', 'other']) })),
  fact(
    'reduction',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['none', 'cms']) }),
      z.strictObject({ kind: z.literal('second-percent'), percent }),
    ]),
  ),
  fact(
    'visit-cap',
    z.strictObject({
      per: z.enum(['dollars', 'units', 'codes', 'minutes']),
      most: z.int().min(1).max(99_999_999),
    }),
  ),
  fact(
    'assistant-cut',
    z.strictObject({ percent, of: z.enum(['allowed', 'payer-part']), modifiers: modifierList }),
  ),
  fact(
    'modifiers',
    z.strictObject({
      use: z.enum(['wanted', 'refused']),
      modifiers: modifierList.min(1),
      codes: z.array(z.string().max(14)).max(60),
    }),
  ),
  fact('fee-basis', feeBasis),
  fact('timely-filing', z.strictObject({ days: z.int().min(1).max(3650) })),
  fact('appeal', z.strictObject({ days: z.int().min(1).max(3650) })),
  fact(
    'authorization',
    z.strictObject({
      needed: z.boolean(),
      counts: z.enum(['visits', 'units']),
      fromNumber: z.int().min(1).max(999),
    }),
  ),
  fact(
    'patient-part',
    z.strictObject({
      copay: cents.nullable(),
      coinsurance: percent.nullable(),
      deductible: cents.nullable(),
    }),
  ),
  fact('note', z.strictObject({ about: z.string().min(1).max(80) })),
]);

const rate = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{5}$/),
  modifier: z
    .string()
    .regex(/^[A-Z0-9]{2}$/)
    .nullable(),
  amount: cents,
  ...days,
});

export const payerProfile = z.strictObject({
  name,
  aliases: z.array(name).max(20),
  product: z.enum(products),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  facts: z.array(payerFact).max(200),
  rates: z.array(z.strictObject({ ...provenance, rates: z.array(rate).max(50_000) })).max(50),
}) satisfies z.ZodType<PayerProfile>;
