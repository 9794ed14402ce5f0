/** One precise question: what a message, a button or a form comes to before anything is answered. */
import * as z from 'zod';
import { claimCheckQuestion } from './claim-check/question.ts';
import { codeQuestion } from './code/question.ts';
import { helpQuestion } from './help/question.ts';

const question = z.discriminatedUnion('intent', [claimCheckQuestion, codeQuestion, helpQuestion]);

export type Question = z.infer<typeof question>;

/** Undefined where the text is no question of ours: edited by hand, or of another version. */
export function parseQuestion(text: string): Question | undefined {
  try {
    const read = question.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export const serialise = (asked: Question): string => JSON.stringify(asked);
