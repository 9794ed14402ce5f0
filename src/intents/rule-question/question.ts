/** "What is the rule?" One or two cards; several to choose from; or none, where nothing is held. */
import * as z from 'zod';
import { hcpcsCode, payerConfirmed, payerName, placeText, serviceDate } from '../question-parts.ts';

const cardId = z.string().regex(/^[a-z0-9-]{2,50}$/);

export const ruleQuestion = z.strictObject({
  intent: z.literal('rule_question'),
  cards: z.array(z.strictObject({ id: cardId, myth: z.int().min(0).max(9).optional() })).max(3),
  /** Cards whose titles are offered behind the answer: less near, but near. */
  behind: z.array(cardId).max(2).optional(),
  /** The cards are offered by their titles: none is near enough to be answered. */
  offered: z.literal(true).optional(),
  /** Codes a chart is drawn of. */
  codes: z.array(hcpcsCode).max(10).optional(),
  date: serviceDate.optional(),
  /** Asked of this discipline behind a card that was answered. */
  discipline: z.enum(['PT', 'OT', 'SLP']).optional(),
  /** Set side by side: a day of each year named, earliest first. */
  years: z.array(serviceDate).min(2).max(3).optional(),
  payer: payerName.optional(),
  payerConfirmed,
  locality: placeText.optional(),
});

export type RuleQuestion = z.infer<typeof ruleQuestion>;
