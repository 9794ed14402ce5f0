/** OpenAPI 3.1 of /v1, made from the schemas that read the requests. */
import * as z from 'zod';
import { checkRequest } from '../../check-request.ts';
import { answerShape } from '../tools/answer-shape.ts';
import { reviewShape } from '../tools/review-claim-day.ts';
import { findRule } from '../tools/rule-tools.ts';
import { askRequest } from './ask-request.ts';
import { mostDays } from './review-batch.ts';

const askShape = z.looseObject({
  ...answerShape.pick({ kind: true, intent: true, answerId: true, date: true, text: true, day: true }).shape,
  choices: z.array(z.looseObject({ label: z.string() })),
  reply: z.looseObject({ headline: z.string() }),
});

const problem = z.looseObject({
  ...{ type: z.string(), title: z.string(), status: z.int(), detail: z.string() },
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: ref(name) } });
const problems = Object.fromEntries(
  [
    ['400', 'not readable'],
    ['401', 'no token in force'],
    ['403', 'the token may not use this'],
    ['413', 'too long'],
    ['415', 'wrong content type'],
    ['422', 'not answerable as sent, or it looks like patient information'],
    ['429', "the token's claim days of this minute are used up"],
  ].map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: ref('Problem') } } },
  ]),
);

const operation = (operationId: string, summary: string, content: object, answers: object): object => ({
  post: {
    ...{ operationId, summary, requestBody: { required: true, content } },
    responses: { 200: { description: 'answered', content: answers }, ...problems },
  },
});

export const openApi = (version: string): object => ({
  openapi: '3.1.0',
  info: {
    ...{ title: 'Unitwise', version },
    description:
      'Billing answers for therapy clinics, dated and cited. Relay figures, dates, grade and sources unchanged. Nothing is stored, so a request may be sent again. Never send anything of a patient.',
  },
  security: [{ token: [] }],
  paths: {
    '/v1/review': operation(
      'reviewClaimDay',
      `One claim day, or up to ${mostDays} as ndjson, one review a line`,
      { ...json('ClaimDay'), 'application/x-ndjson': { schema: { type: 'string' } } },
      { ...json('Review'), 'application/x-ndjson': { schema: { type: 'string' } } },
    ),
    '/v1/ask': operation('ask', 'A message as typed in chat', json('Message'), json('Answer')),
    '/v1/rules': operation('findRule', 'A billing rule in words', json('RuleQuestion'), json('RuleAnswer')),
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      ClaimDay: schemaOf(checkRequest, 'input'),
      Review: schemaOf(reviewShape, 'output'),
      Message: schemaOf(askRequest, 'input'),
      Answer: schemaOf(askShape, 'output'),
      RuleQuestion: schemaOf(findRule.input, 'input'),
      RuleAnswer: schemaOf(answerShape, 'output'),
      Problem: schemaOf(problem, 'output'),
    },
  },
});

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });
