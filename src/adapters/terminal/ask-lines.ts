/**
 * `unitwise ask --ndjson`: one message a line in, one answer a line out, in order (CONTRACT.md). Lines with one
 * `thread` are one conversation and share its last question; nothing else is remembered, and nothing is stored.
 */
import * as z from 'zod';
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import { toPlainText, toWorkingText } from '../../core/reply/to-plain-text.ts';
import type { Answer } from '../../intents/answer.ts';
import { parseQuestion, type Question } from '../../intents/question.ts';
import { idOf, ndjsonLines } from './ndjson-lines.ts';

export type AskLine = z.infer<typeof request>;

export interface AskingLines {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  /** `previous`: the last question of the line's thread. */
  readonly answer: (line: AskLine, previous: Question | undefined) => Promise<Answer>;
}

const serviceDate = z.string().transform((text, context): ServiceDate => {
  const date = parseServiceDate(text);
  if (date === undefined) context.addIssue({ code: 'custom', message: 'write the date as 2026-03-02' });
  return date ?? ('' as ServiceDate);
});

const request = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  surface: z.enum(['slash', 'mention', 'channel', 'dm']).default('dm'),
  date: serviceDate.optional(),
  today: serviceDate.optional(),
  locality: z.string().optional(),
  payer: z.string().optional(),
  thread: z.union([z.string(), z.number()]).optional(),
});

const form = 'Write each line as {"id":"1","text":"97110 38min","surface":"dm"}';

export async function askLines({ input, print, answer }: AskingLines): Promise<void> {
  const threads = new Map<string | number, Question>();
  for await (const json of ndjsonLines(input)) {
    const read = request.safeParse(json);
    if (!read.success) {
      await print(JSON.stringify({ id: idOf(json), kind: 'invalid', text: faultOf(json, read.error) }));
      continue;
    }
    const { id, thread } = read.data;
    const found = await answer(read.data, thread === undefined ? undefined : threads.get(thread));
    const question = found.question === null ? undefined : parseQuestion(found.question);
    if (thread !== undefined && question !== undefined) threads.set(thread, question);
    await print(JSON.stringify(lineOf(id, found, question)));
  }
}

function lineOf(id: string | number, answer: Answer, question: Question | undefined): object {
  const { kind, intent, answerId, date, choices, reply } = answer;
  const expanded = answer.expanded === true;
  const shown = { text: toPlainText(reply, { expanded }), working: toWorkingText(reply) };
  return { id, kind, intent, answerId, date, ...shown, choices, question: question ?? null };
}

function faultOf(json: unknown, { issues: [first] }: z.ZodError): string {
  if (json === undefined || first === undefined) return `The line is not JSON. ${form}.`;
  const path = first.path.join('.');
  return path === '' ? `${first.message}. ${form}.` : `${path}: ${first.message}. ${form}.`;
}
