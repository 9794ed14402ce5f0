/** Questions that are told apart but not answered yet: one sentence says so, and who does know. */
import * as z from 'zod';
import { sentence } from '../core/reply/reply.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import type { Answer } from './answer.ts';
import { bare } from './ask-back.ts';
import type { Intent } from './intent.ts';

const notHeld = ['payer_help'] as const;

export type NotHeld = (typeof notHeld)[number];

export const notHeldQuestion = z.strictObject({ intent: z.enum(notHeld) });

export const isNotHeld = (intent: Intent): intent is NotHeld =>
  (notHeld as readonly string[]).includes(intent);

const words: Readonly<Record<NotHeld, string>> = {
  payer_help:
    "I do not hold payers' own rules yet: the payer's provider manual, its portal or your contract has them.",
};

export const answerNotHeld = (intent: NotHeld, date: ServiceDate): Answer =>
  bare('declined', intent, date, sentence(words[intent]));
