/** Answers from what is held of payers' own rules; what is not held is declined, with who would know. */
import { mapOf } from '../../core/map-of.ts';
import { topicWords } from '../../core/payers/topics.ts';
import { sentence } from '../../core/reply/reply.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { askBack, bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { serialise } from '../question.ts';
import { answerAdd } from './answer-add.ts';
import { answerRates, withRates } from './answer-rates.ts';
import { explainPayers, type RatesHeld } from './explain.ts';
import { heldFacts } from './held-facts.ts';
import type { PayerQuestion } from './question.ts';

export function answerPayer(question: PayerQuestion, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  if (question.add !== undefined) return answerAdd(question, asked);
  if (question.rates !== undefined) return answerRates(question, asked);
  const declined = (text: string): Answer => ({
    ...bare('declined', 'payer_help', date, sentence(text)),
    ...formOf(question, asked),
  });
  if (question.form === true) {
    const opens = formOf(question, asked);
    const text = asksForRules(question, asked);
    return 'form' in opens ? { ...askBack('payer_help', text, [], date), ...opens } : declined(text);
  }
  if (question.payer === undefined && question.every === undefined)
    return declined(`Which payer? Name it: ${whoKnows(question)}`);
  const held = heldFacts(question, asked);
  const rates = ratesOf(question, asked);
  if (held.length === 0 && rates === undefined) return declined(notHeld(question));
  return {
    ...bare('answer', 'payer_help', date, explainPayers(question, held, rates)),
    ...('form' in formOf(question, asked) ? { form: 'payer' as const } : {}),
    question: serialise(question),
  };
}

/** How many rates are kept of the payer, for whoever may see them; they themselves are one button further. */
function ratesOf(question: PayerQuestion, asked: Circumstances): RatesHeld | undefined {
  const { payer, topics, codes } = question;
  if (payer === undefined || asked.team?.mayChange !== true) return undefined;
  if (topics.length > 0 && !topics.includes('fee-basis')) return undefined;
  const kept = withRates(payer, question, asked).flatMap((profile) => profile.rates);
  const count = kept.reduce((sum, table) => sum + table.rates.length, 0);
  const shows = serialise({ intent: 'payer_help', payer, topics: [], codes, rates: 'table' });
  return count === 0 ? undefined : { name: payer, count, question: shows };
}

/** A team adds what its own contract says, of one payer at a time; the button carries whose. */
function formOf({ payer, payerConfirmed }: PayerQuestion, { team }: Circumstances): Partial<Answer> {
  if (team?.mayChange !== true) return {};
  const whose = payer === undefined ? {} : { payer, ...(payerConfirmed === true ? { payerConfirmed } : {}) };
  return {
    form: 'payer',
    question: serialise({ intent: 'payer_help', ...whose, form: true, topics: [], codes: [] }),
  };
}

function asksForRules({ payer }: PayerQuestion, { team }: Circumstances): string {
  if (team === undefined)
    return 'Profiles belong to a team in Slack or Teams; on this machine "unitwise payer add" and "unitwise payer import" keep them.';
  if (!team.mayChange) return "Only admins may change payers' rules here.";
  const whose = payer === undefined ? 'a payer' : payer;
  return `Add what the contract, the portal or a call says of ${whose}: unit rule, reduction, caps, what it pays, limits.`;
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
