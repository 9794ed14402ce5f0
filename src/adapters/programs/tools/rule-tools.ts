/** Denials and rules in words: the playbook and the library of rule cards. */
import * as z from 'zod';
import { findCards } from '../../../intents/understand/find-cards.ts';
import { screenMessage } from '../../../intents/privacy/screen.ts';
import { readText } from '../../../intents/language/reading/reading.ts';
import { answerQuestion, answerShape } from './answer-shape.ts';
import { code, dateOfService, payer } from './day-arguments.ts';
import { tool, type Tool } from './tool.ts';

export const explainDenial: Tool = tool({
  name: 'explain_denial',
  title: 'Explain a denial',
  description:
    'What a denial means for therapy, what to do and by when: by its CARC (with or without group, "CO-97" or "97"), its RARC, and the codes denied.',
  input: z.strictObject({
    carc: z
      .string()
      .regex(/^(?:(?:CO|PR|OA|PI|CR)-)?[A-Z]?\d{1,3}$/, 'write the CARC as "CO-97" or "97"')
      .optional()
      .describe('claim adjustment reason code'),
    rarc: z
      .string()
      .regex(/^[A-Z]{1,2}\d{1,3}$/, 'write the RARC as "N362"')
      .optional()
      .describe('remittance advice remark code'),
    codes: z.array(code).max(10, 'give at most ten codes').optional().describe('the codes denied'),
    ...{ dateOfService, payer },
  }),
  output: answerShape,
  run: ({ carc, rarc, codes = [], dateOfService: date, payer: of }, parts) => {
    if (carc === undefined && rarc === undefined)
      return { kind: 'refused', sentence: 'Give the CARC or the RARC of the denial, such as carc "CO-97".' };
    return answerQuestion(
      {
        intent: 'denial_help',
        ...(carc === undefined ? {} : carcOf(carc)),
        ...(rarc === undefined ? {} : { rarc }),
        ...(codes.length === 0 ? {} : { services: codes.map((each) => ({ code: each, modifiers: [] })) }),
        ...(date === undefined ? {} : { date }),
        ...(of === undefined ? {} : { payer: of }),
      },
      parts,
    );
  },
});

/** Without a group nothing says who owes. */
const carcOf = (carc: string): { readonly carc: string; readonly groupless?: true } =>
  carc.includes('-') ? { carc } : { carc: `CO-${carc}`, groupless: true };

export const findRule: Tool = tool({
  name: 'find_rule',
  title: 'Find a rule',
  description:
    'A Medicare therapy billing rule in words: supervision, plans of care, certification, students, documentation, thresholds, telehealth, modifiers. Ask one question in plain words; nothing of a patient belongs in it.',
  input: z.strictObject({
    question: z.string().min(3, 'ask a question').max(500, 'ask in under 500 characters'),
    ...{ dateOfService, payer },
  }),
  output: answerShape,
  run: ({ question, dateOfService: date, payer: of }, parts) => {
    const found = findCards(screenMessage(readText(question)).reading.shown, parts.playbook.knowledge);
    const cards = found.kind === 'nothing' ? [] : found.cards;
    return answerQuestion(
      {
        intent: 'rule_question',
        cards: cards.map(({ id, myth }) => ({ id, ...(myth === undefined ? {} : { myth }) })),
        ...(found.kind === 'offered' ? { offered: true } : {}),
        ...(date === undefined ? {} : { date }),
        ...(of === undefined ? {} : { payer: of }),
      },
      parts,
    );
  },
});
