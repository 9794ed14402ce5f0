/** Pieces that several questions share, checked again whenever a question comes back from a button. */
import * as z from 'zod';
import { sites } from '../core/claim/claim-day.ts';
import { parseServiceDate } from '../core/claim/service-date.ts';

export const serviceDate = z.string().refine((text) => parseServiceDate(text) !== undefined);
export const hcpcsCode = z.string().regex(/^[A-Z0-9]{5}$/);
const modifiers = z.array(z.string().regex(/^[A-Z0-9]{2}$/)).max(8);
export const payerName = z.string().min(1).max(60);
/** The person said that a payer of no list is one (check-typed.ts). */
export const payerConfirmed = z.literal(true).optional();
export const placeText = z.string().min(1).max(80);
const minutes = z.int().min(0).max(1440);

const cents = z.int().min(0).max(99_999_999);

const service = z.strictObject({
  code: hcpcsCode,
  minutes: minutes.optional(),
  assistantMinutes: minutes.optional(),
  assistant: z.boolean().optional(),
  assistantTitle: z.enum(['PTA', 'OTA']).optional(),
  discipline: z.enum(['PT', 'OT', 'SLP']).optional(),
  units: z.int().min(0).max(999).optional(),
  charge: cents.optional(),
  chargePerUnit: cents.optional(),
  modifiers,
});
export const services = z.array(service).max(40);

/** What was stated of the day beside its lines; money in cents. */
const facts = z.strictObject({
  deductibleRemaining: cents.optional(),
  deductiblePaid: cents.optional(),
  deductibleMet: z.boolean().optional(),
  participating: z.boolean().optional(),
  limitingCharge: z.literal(true).optional(),
  qualifyingParticipant: z.boolean().optional(),
  sequestration: z.boolean().optional(),
  placeOfService: z
    .string()
    .regex(/^\d\d$/)
    .optional(),
  setting: z.enum(['facility', 'nonfacility']).optional(),
  therapyToDate: cents.optional(),
  occupationalToDate: cents.optional(),
  allowedToday: cents.optional(),
  allowedAmount: cents.optional(),
  charge: cents.optional(),
  chargePerUnit: cents.optional(),
  percentOfMedicare: z.int().min(1).max(1000).optional(),
  totalMinutes: minutes.optional(),
  oneOnOneMinutes: minutes.optional(),
  unitLeftOff: z.int().min(2).max(3).optional(),
  visits: z.int().min(1).max(9999).optional(),
  secondary: z.literal(true).optional(),
  /** Of the list or the team's own payers alone (check-typed.ts): it is shown. */
  second: payerName.optional(),
  furnishedBy: z.enum(['chiropractor', 'physician']).optional(),
  condition: z.literal('neuropathy').optional(),
  site: z.enum(sites).optional(),
  criticalAccessHospital: z.literal(true).optional(),
});

/** What of it says whose unit limits hold. */
export const settingFacts = facts.pick({ site: true, placeOfService: true, criticalAccessHospital: true });

/** What every question about a claim day may state. */
export const aboutDay = {
  services: services.min(1),
  date: serviceDate.optional(),
  payer: payerName.optional(),
  payerConfirmed,
  rule: z.enum(['cms', 'ama']).optional(),
  locality: placeText.optional(),
  qualifyingParticipant: z.boolean().optional(),
  facts: facts.optional(),
  /** An assistant furnished every line whose own share is not stated. */
  assistant: z.boolean().optional(),
};

/** What a thread said of the day before it was changed: lines taken out, with their amounts,
 * the code whose amount was changed last, and its place and date. */
export const earlier = z
  .strictObject({
    dropped: z.array(service).max(6).optional(),
    changed: z.string().max(5).optional(),
    locality: placeText.optional(),
    date: serviceDate.optional(),
  })
  .optional();

/** What may be stated beside the intent where no claim day is asked about. */
export const aboutTopic = {
  services: services.optional(),
  date: serviceDate.optional(),
  payer: payerName.optional(),
  payerConfirmed,
  locality: placeText.optional(),
  carc: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional(),
  /** Told without its group: nothing says who owes. */
  groupless: z.literal(true).optional(),
  rarc: z
    .string()
    .regex(/^[A-Z]{1,2}\d{1,3}$/)
    .optional(),
  rule: z.enum(['cms', 'ama']).optional(),
  assistant: z.boolean().optional(),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  timezone: z.string().min(1).max(40).optional(),
};
