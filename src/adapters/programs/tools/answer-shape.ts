/** An answer of chat as a program takes it: the words of the reply, what they rest on, and the reviewed day. */
import * as z from 'zod';
import { toPlainText, toWorkingText } from '../../../core/reply/to-plain-text.ts';
import { sourcesInWords } from '../../../core/reply/in-words.ts';
import type { Reply } from '../../../core/reply/reply.ts';
import { plainForm } from '../../../core/review/plain-form.ts';
import { answerSerialised } from '../../../app/assistant.ts';
import type { Answer } from '../../../intents/answer.ts';
import type { Circumstances, Defaults } from '../../../intents/answering/asked.ts';
import { serialise, type Question } from '../../../intents/question.ts';
import type { ToolParts, ToolResult } from './tool.ts';

const source = z.object({
  source: z.string().describe('manual, file or release'),
  locator: z.string().describe('section or row'),
});

export const answerShape = z.looseObject({
  kind: z
    .enum(['answer', 'question', 'declined', 'invalid', 'private'])
    .describe(
      'question: something is asked back in text; declined: it is not held here, text says who knows',
    ),
  intent: z.string(),
  answerId: z.string().nullable().describe('quote it, so that the clinic can ask about the answer'),
  date: z.string().describe('date of service the answer is for'),
  text: z.string().describe('the answer in words'),
  working: z.string().describe('the arithmetic, reasons and sources'),
  choices: z.array(z.string()).describe('what may be meant, where kind is question'),
  grade: z.enum(['high', 'medium', 'low']).nullable().describe('how far to trust it'),
  sources: z.array(source),
  day: z.looseObject({}).nullable().describe('the reviewed claim day, as review_claim_day gives it'),
});

/** The question as a button of chat asks it. */
export function answerQuestion(question: Question, parts: ToolParts, defaults: Defaults = {}): ToolResult {
  const { reference, playbook, clock, payers = [] } = parts;
  const asked: Circumstances = { reference, playbook, today: clock(), defaults, payers };
  return resultOf(answerSerialised(serialise(question), asked));
}

function resultOf({ kind, intent, answerId, date, day, choices, reply }: Answer): ToolResult {
  const labels = [...choices, ...(kind === 'question' ? reply.followUps : [])].map(({ label }) => label);
  return {
    kind: 'answered',
    text: textOf(reply),
    structured: {
      ...{ kind, intent, answerId, date },
      text: toPlainText({ ...reply, followUps: [] }, { expanded: false }),
      working: toWorkingText(reply),
      choices: [...new Set(labels)],
      grade: reply.confidence?.grade ?? null,
      sources: reply.sources.map(({ source: name, locator }) => ({ source: name, locator })),
      day: day && plainForm(day),
    },
  };
}

/** Short, with its sources whatever the reply leaves for its working. */
export function textOf(reply: Reply): string {
  const text = toPlainText({ ...reply, followUps: [] }, { expanded: false });
  const sources = sourcesInWords(reply.sources);
  return sources === '' || text.includes(sources) ? text : `${text}\n${sources}`;
}
