/**
 * `unitwise ask --ndjson`: one message a line in, one answer a line out, in order (CONTRACT.md). Lines with one
 * `thread` are one conversation and share what was asked; nothing else is remembered, and nothing is stored.
 */
import * as z from 'zod';
import { parseServiceDate, type ServiceDate } from '../../core/claim/service-date.ts';
import { toPlainText, toWorkingText } from '../../core/reply/to-plain-text.ts';
import type { Answer } from '../../intents/answer.ts';
import { parseQuestion, type Question } from '../../intents/question.ts';
import { parseThread, type ThreadSoFar } from '../../intents/thread/thread-so-far.ts';
import { answerNdjson, idOf, type NdjsonLine } from './ndjson.ts';

export type AskLine = z.infer<typeof request>;

export interface AskingLines {
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => Promise<void>;
  /** `previous`: what the line's thread has spoken of. */
  readonly answer: (line: AskLine, previous: ThreadSoFar | undefined) => Promise<Answer>;
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

export const askLines = ({ input, print, answer }: AskingLines): Promise<void> => {
  const threads = new Map<string | number, ThreadSoFar>();
  return answerNdjson({
    ...{ input, print },
    answer: async (line) => {
      const read = request.safeParse(line.json);
      if (!read.success) return refused(line, faultOf(line, read.error));
      const { id, thread } = read.data;
      const found = await answer(read.data, thread === undefined ? undefined : threads.get(thread));
      const question = found.question === null ? undefined : parseQuestion(found.question);
      const spokenOf = parseThread(found.thread ?? found.question ?? '');
      if (thread !== undefined && spokenOf !== undefined) threads.set(thread, spokenOf);
      return lineOf(id, found, question);
    },
    failed: (line) => refused(line, 'This line met a fault of ours; please report it.'),
  });
};

const refused = (line: NdjsonLine, text: string): object => ({
  ...{ id: idOf(line), kind: 'invalid', line: line.number, text },
});

function lineOf(id: string | number, answer: Answer, question: Question | undefined): object {
  const { kind, intent, answerId, date, choices, reply } = answer;
  const expanded = answer.expanded === true;
  const shown = { text: toPlainText(reply, { expanded }), working: toWorkingText(reply) };
  return { id, kind, intent, answerId, date, ...shown, choices, question: question ?? null };
}

function faultOf({ json }: NdjsonLine, { issues: [first] }: z.ZodError): string {
  if (json === undefined || first === undefined) return `The line is not JSON. ${form}.`;
  const path = first.path.join('.');
  return path === '' ? `${first.message}. ${form}.` : `${path}: ${first.message}. ${form}.`;
}
