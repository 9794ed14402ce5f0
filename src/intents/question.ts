/** One precise question: what a message, a button or a form comes to before anything is answered. */
import * as z from 'zod';
import { pairQuestion } from './bundling/question.ts';
import { claimCheckQuestion } from './claim-check/question.ts';
import { codeQuestion } from './code/question.ts';
import { compareQuestion } from './compare/question.ts';
import { denialQuestion } from './denial-help/question.ts';
import { denialReportQuestion } from './denial-report/question.ts';
import { denialStatsQuestion } from './denial-stats/question.ts';
import { digestQuestion } from './digest/question.ts';
import { feeQuestion } from './fee/question.ts';
import { helpQuestion } from './help/question.ts';
import { modifierQuestion } from './modifier/question.ts';
import { ruleQuestion } from './rule-question/question.ts';
import { payerQuestion } from './payer-help/question.ts';
import { settingsQuestion } from './settings/question.ts';
import { tipsQuestion } from './tips/question.ts';
import { toolkitQuestion } from './toolkit/question.ts';
import { unitLimitQuestion } from './unit-limit/question.ts';
import { unitCountQuestion } from './units/question.ts';

const question = z.discriminatedUnion('intent', [
  claimCheckQuestion,
  unitCountQuestion,
  feeQuestion,
  codeQuestion,
  pairQuestion,
  unitLimitQuestion,
  tipsQuestion,
  denialQuestion,
  denialReportQuestion,
  denialStatsQuestion,
  digestQuestion,
  settingsQuestion,
  toolkitQuestion,
  modifierQuestion,
  helpQuestion,
  ruleQuestion,
  compareQuestion,
  payerQuestion,
]);

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
