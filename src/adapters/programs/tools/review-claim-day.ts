/** A whole claim day, as `unitwise check` takes and answers it. */
import * as z from 'zod';
import { reviewDay } from '../../../core/review/review-day.ts';
import { plainForm } from '../../../core/review/plain-form.ts';
import { wordDay } from '../../../intents/reply-parts/day/explain-day.ts';
import { headlineOf } from '../../../intents/reply-parts/day/headline.ts';
import { checkRequest, isUnknownField, readCheckRequest, type Fault } from '../../check-request.ts';
import { textOf } from './answer-shape.ts';
import type { Tool } from './tool.ts';

export const mostLines = 200;

const shares = z.looseObject({ allowed: z.string().nullable(), medicarePaid: z.string().nullable() });

export const reviewShape = z.looseObject({
  outcome: z.literal('answered'),
  answerId: z.string().describe('quote it, so that the clinic can ask about the answer'),
  dateOfService: z.string(),
  assumed: z.array(z.string()).describe('facts nobody stated, answered by defaults'),
  releases: z.looseObject({}).describe('the CMS releases it rests on'),
  lines: z.array(z.looseObject({ code: z.string(), units: z.number() })),
  totals: shares,
  findings: z.array(
    z.looseObject({ kind: z.string(), severity: z.enum(['error', 'warning', 'info']), message: z.string() }),
  ),
  confidence: z.looseObject({ grade: z.enum(['high', 'medium', 'low']), reasons: z.array(z.string()) }),
});

export const reviewClaimDay: Tool = {
  name: 'review_claim_day',
  title: 'Review a claim day',
  description:
    'Reviews everything one practitioner furnished one patient on one date: units, what Medicare pays, bundling, unit limits, modifiers, coverage and thresholds. Use it before a day is billed, and instead of combining other tools. Send no patient data.',
  input: checkRequest,
  output: reviewShape,
  run: (given, { reference, clock, payers = [] }) => {
    if (linesIn(given) > mostLines)
      return {
        kind: 'refused',
        sentence: `A day of over ${mostLines} service lines is not reviewed: send one day.`,
      };
    const request = readCheckRequest(given, { reference, payers, today: clock() });
    if (request.kind === 'invalid') {
      return { kind: 'refused', sentence: sayFault(request.errors) };
    }
    const reviewed = reviewDay(request.day, reference.on(request.date));
    return {
      kind: 'answered',
      structured: { ...plainForm(reviewed) },
      text: textOf(wordDay(headlineOf(reviewed), reviewed)),
    };
  },
};

export const linesIn = (given: unknown): number =>
  typeof given === 'object' && given !== null && 'lines' in given && Array.isArray(given.lines)
    ? given.lines.length
    : 0;

/** A name of a field that is none of ours is not repeated. */
function sayFault([first]: readonly Fault[]): string {
  if (first === undefined) return 'The request cannot be read.';
  const { path, message } = first;
  return path === '' || isUnknownField(first) ? `${message}.` : `${path}: ${message}.`;
}
