/** Tables looked up by code: pairs billed together, and units a day. */
import * as z from 'zod';
import { answerQuestion, answerShape } from './answer-shape.ts';
import { code, dateOfService, payer } from './day-arguments.ts';
import { tool, type Tool } from './tool.ts';

const stated = { dateOfService, payer };
const site = z.literal('hospital-outpatient', 'site is "hospital-outpatient", or is left out').optional();
const asked = ({
  dateOfService: date,
  payer: of,
  site: where,
}: {
  dateOfService?: string | undefined;
  payer?: string | undefined;
  site?: 'hospital-outpatient' | undefined;
}) => ({
  ...(date === undefined ? {} : { date }),
  ...(of === undefined ? {} : { payer: of }),
  ...(where === undefined ? {} : { facts: { site: where } }),
});

export const checkBundling: Tool = tool({
  name: 'check_bundling',
  title: 'Check bundling',
  description:
    'Whether codes may be billed together on one day: the NCCI edit of each pair, which code is column 1, and whether a modifier can open it.',
  input: z.strictObject({
    codes: z.array(code).min(2, 'give at least two codes').max(6, 'give at most six codes'),
    ...stated,
    site,
  }),
  output: answerShape,
  run: ({ codes, ...rest }, parts) => answerQuestion({ intent: 'ncci_check', codes, ...asked(rest) }, parts),
});

export const unitLimit: Tool = tool({
  name: 'unit_limit',
  title: 'Unit limit',
  description:
    'The medically unlikely edit (MUE) of codes: units a day, and how the limit is applied. A code without a published limit is not unlimited.',
  input: z.strictObject({
    codes: z.array(code).min(1, 'give a code').max(10, 'give at most ten codes'),
    ...stated,
    site,
  }),
  output: answerShape,
  run: ({ codes, ...rest }, parts) => answerQuestion({ intent: 'mue_check', codes, ...asked(rest) }, parts),
});
