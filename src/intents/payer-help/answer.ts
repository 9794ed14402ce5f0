/** Answers from what is held of payers' own rules; what is not held is declined, with who would know. */
import { mapOf } from '../../core/map-of.ts';
import { topicWords } from '../../core/payers/topics.ts';
import { sentence } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { serialise } from '../question.ts';
import { explainPayers } from './explain.ts';
import { heldFacts } from './held-facts.ts';
import type { PayerQuestion } from './question.ts';

export function answerPayer(question: PayerQuestion, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  const declined = (text: string): Answer => bare('declined', 'payer_help', date, sentence(text));
  if (question.payer === undefined && question.every === undefined)
    return declined(`Which payer? ${whoKnows(question)}`);
  const held = heldFacts(question, asked);
  if (held.length === 0) return declined(notHeld(question));
  return {
    ...bare('answer', 'payer_help', date, explainPayers(question, held)),
    question: serialise(question),
  };
}

function notHeld(question: PayerQuestion): string {
  const { payer, every, topics } = question;
  const about = list(topics.flatMap((topic) => words.get(topic) ?? []).slice(0, 2));
  const whose = payer === undefined ? (every === 'ours' ? "your payers'" : "payers'") : `${payer}'s`;
  return `I do not hold ${whose} ${about === '' ? 'own rules' : about}: ${whoKnows(question)}`;
}

const words = mapOf<string>(topicWords);
const knows = mapOf<string>({
  'medicare-advantage':
    "each plan decides for itself; its provider manual or portal says what it follows of Medicare's rules.",
  'workers-comp':
    "the state's workers' comp fee schedule decides, and the carrier or the state's agency knows it.",
  auto: "the state's no-fault or auto law and the carrier decide; the adjuster knows.",
  medicaid: "the state's Medicaid manual or the managed plan's provider manual says.",
});

const whoKnows = ({ product, payer }: PayerQuestion): string =>
  (product === undefined ? undefined : knows.get(product)) ??
  `${payer === undefined ? "the payer's" : 'its'} provider manual, its portal or your contract says.`;
