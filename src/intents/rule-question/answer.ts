/** The card in force on the date; the titles of those that are near; or who would know. */
import type { Card } from '../../core/knowledge/card.ts';
import { fillCard } from '../../core/knowledge/fill-card.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { sentence } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import type { Answer } from '../answer.ts';
import { askBack, bare } from '../answering/ask-back.ts';
import type { Circumstances } from '../answering/asked.ts';
import { serialise } from '../question.ts';
import { payerAsked } from '../reply-parts/topic-frame.ts';
import { answerChart } from './answer-chart.ts';
import { explainYears } from './explain-years.ts';
import { explainCards, type ToldCard } from './explain.ts';
import type { RuleQuestion } from './question.ts';

const intent = 'rule_question';

const whoKnows =
  'I hold no rule on that. Your Medicare contractor (MAC) or the payer knows coverage and billing, your state board scope of practice, a compliance lawyer the law.';

export function answerRule(question: RuleQuestion, asked: Circumstances): Answer {
  const { knowledge } = asked.playbook;
  const usual = asked.defaults.date ?? asked.today;
  const date = (question.date ?? usual) as ServiceDate;
  const cards = question.cards.flatMap(({ id, myth }) => {
    const card = knowledge.card(id);
    return card === undefined ? [] : [{ card, myth }];
  });
  const [first] = cards;
  if (first === undefined) return bare('declined', intent, date, sentence(whoKnows));
  if (question.offered === true)
    return offer(
      question,
      cards.map(({ card }) => card),
      date,
    );
  if (first.card.chart !== null) return answerChart(question, first.card, first.card.chart, asked);
  const inForce = asked.reference.on(date);
  const told = cards.flatMap(({ card, myth }): ToldCard[] => {
    const filled = fillCard(card, inForce, myth);
    return filled.kind === 'filled' ? [{ card, filled }] : [];
  });
  const years = question.years ?? [];
  const inYears = years.length > 1 ? explainYears(first.card, years, asked) : undefined;
  if (told.length === 0) return bare('declined', intent, date, sentence(notOnDate(first.card, date)));
  const payer = payerAsked(question.payer ?? asked.defaults.payer);
  const alone = explainCards(told, { ...question, payer, inForce, knowledge });
  const reply = inYears === undefined ? alone : { ...alone, ...inYears };
  return {
    kind: told.every(({ card }) => card.declined) ? 'declined' : 'answer',
    ...{ intent, date, day: null, choices: [], reply },
    // A day that was named and is the usual one asks nothing else.
    answerId: fingerprintOf([
      ...[intent, { ...question, date: date === usual ? undefined : date }, payer],
      ...[reply.headline, reply.blocks],
    ]),
    question: serialise(question),
  };
}

function offer(question: RuleQuestion, cards: readonly Card[], date: ServiceDate): Answer {
  const { offered: _, ...rest } = question;
  const choices = cards.map(({ id, title }) => ({
    label: title,
    question: serialise({ ...rest, cards: [{ id }] }),
  }));
  const text = 'I am not sure which rule you mean. If none of these: your MAC or the payer knows.';
  return { ...askBack(intent, text, choices, date), question: serialise(question) };
}

const notOnDate = ({ title, answers }: Card, date: ServiceDate): string => {
  const [first] = answers;
  return first !== undefined && first.from > date
    ? `${title} What I hold begins on ${first.from}, after ${date}: your MAC knows the rule before.`
    : `${title} I hold no figure for ${date} yet: CMS publishes it in the fee schedule rule, and your MAC knows it.`;
};
