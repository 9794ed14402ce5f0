/** Units, prices, payments and years of a claim day, each by the question chat asks. */
import * as z from 'zod';
import { payerName } from '../../../intents/question-parts.ts';
import { answerQuestion, answerShape } from './answer-shape.ts';
import { dayArguments, dayAsked } from './day-arguments.ts';
import { tool, type Tool } from './tool.ts';

const money = z.string().regex(/^\d{1,6}[.]\d{2}$/, 'write money as "12.50"');

export const countUnits: Tool = tool({
  name: 'count_units',
  title: 'Count units',
  description:
    'How many units the minutes of one day earn, by the 8-minute rule (CMS) or the midpoint rule (AMA). Use it whenever minutes must become units, instead of counting yourself.',
  input: z.strictObject(dayArguments),
  output: answerShape,
  run: (given, parts) => answerQuestion({ intent: 'unit_count', ...dayAsked(given) }, parts),
});

export const priceCodes: Tool = tool({
  name: 'price_codes',
  title: 'Price codes',
  description:
    'What Medicare allows and pays for codes on one date and in one place, with the multiple-procedure reduction, the assistant reduction and sequestration. A line without minutes and units is priced as one unit.',
  input: z.strictObject(dayArguments),
  output: answerShape,
  run: (given, parts) => answerQuestion({ intent: 'fee_estimate', ...dayAsked(given) }, parts),
});

export const explainPayment: Tool = tool({
  name: 'explain_payment',
  title: 'Explain a payment',
  description:
    'Why Medicare paid what it paid for one day: compares the amount that came with the expected one and names what would explain the difference.',
  input: z.strictObject({
    ...dayArguments,
    received: money.describe('what Medicare paid for the day, such as "57.60"'),
  }),
  output: answerShape,
  run: ({ received, ...day }, parts) =>
    answerQuestion({ intent: 'fee_estimate', ...dayAsked(day), received }, parts),
});

const { dateOfService: _, ...undatedDay } = dayArguments;
const year = z.string().regex(/^20[1-4]\d$/, 'write a year as "2026"');

export const compareDates: Tool = tool({
  name: 'compare_dates',
  title: 'Compare years',
  description:
    'The same lines priced in two or more calendar years, side by side: this year as of today, an earlier year on the same day of it, a later one on its first day. A year without a fee schedule here has no price.',
  input: z.strictObject({
    ...undatedDay,
    years: z.array(year).min(2, 'give at least two years').max(6).describe('such as ["2025","2026"]'),
  }),
  output: answerShape,
  run: ({ years, ...day }, parts) =>
    answerQuestion({ intent: 'compare', ...dayAsked(day), of: 'years', sides: years }, parts),
});

const { payer: __, ...dayOfNobody } = dayArguments;

export const comparePayers: Tool = tool({
  name: 'compare_payers',
  title: 'Compare payers',
  description:
    "The same lines at several payers side by side: units, modifiers and what each is expected to allow. Where a payer's rates are not held, Medicare's stand in, which the answer says: never relay such an amount as the payer's own.",
  input: z.strictObject({
    ...dayOfNobody,
    payers: z.array(payerName).min(2, 'name at least two payers').max(6, 'name at most six payers'),
  }),
  output: answerShape,
  run: ({ payers, ...day }, parts) =>
    answerQuestion({ intent: 'compare', ...dayAsked(day), of: 'payers', sides: payers }, parts),
});

export const whatChanged: Tool = tool({
  name: 'what_changed',
  title: 'What changed',
  description:
    'What changed for therapy between two calendar years: prices, conversion factor, bundling edits, unit limits and thresholds, from the tables loaded.',
  input: z.strictObject({ from: year.describe('the earlier year'), to: year.describe('the later year') }),
  output: answerShape,
  run: ({ from, to }, parts) =>
    answerQuestion({ intent: 'compare', of: 'changes', sides: [from, to] }, parts),
});
