/** A message whose intent is chosen: to one precise question, a choice of a few, or what is missing. */
import type { Answer } from '../intents/answer.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { askBack, invalid } from '../intents/answering/ask-back.ts';
import { answerAlike } from './answer-alike.ts';
import { silent, unread } from './not-for-us.ts';
import type { Classified } from '../intents/understand/classify.ts';
import { coverageFirst } from '../intents/answering/coverage-first.ts';
import { labelOf, type Intent } from '../intents/intent.ts';
import { speaksOfItsWork } from '../intents/understand/speaks-of-billing.ts';
import { serialise, type Question } from '../intents/question.ts';
import type { MessageRead } from '../intents/understand/read-message.ts';
import { sayWord } from '../intents/answering/say-word.ts';
import type { RuleQuestion } from '../intents/rule-question/question.ts';
import { sayVerdict } from '../intents/answering/say-verdict.ts';
import { toldInFull } from '../intents/understand/rank-by-answer.ts';
import { sayUnused } from '../intents/answering/say-unused.ts';
import { settlePlace } from '../intents/understand/settle-place.ts';
import { understand } from '../intents/understand/understand.ts';
import { answerQuestion } from './answer-question.ts';

/** What a message comes to before anything is answered: one precise question, or an answer that needs none. */
export type Step =
  | { readonly kind: 'question'; readonly question: Question; readonly finish?: (answer: Answer) => Answer }
  | { readonly kind: 'answer'; readonly answer: Answer };

export const ended = (answer: Answer): Step => ({ kind: 'answer', answer });

type Chosen = Omit<Classified, 'intent'> & { readonly intent: Exclude<Intent, 'none'> };

export function stepOfRead(read: MessageRead, chosen: Chosen, asked: Circumstances): Step {
  const { intent, rivals }: Chosen = chosen;
  const { surface = 'slash', reference } = asked;
  const date = asked.defaults.date ?? asked.today;
  const denied = read.mentions.carc !== undefined && [intent, ...rivals].includes('denial_help');
  const { meant } = read;
  if (meant !== undefined && read.mentions.strange.some(({ text }) => text === meant.typed))
    return ended(invalid(`${sayWord(meant.typed)}: ${unread(read)}`, date));
  if (rivals.length > 0 && !denied)
    return surface === 'channel' ? ended(silent(asked)) : askWhichIntent(read, chosen, asked);
  const ofDay = intent === 'ncci_check' && toldInFull(read) ? 'claim_check' : intent;
  const asking = coverageFirst(read, denied ? 'denial_help' : ofDay, asked);
  const settled = settlePlace(read, asking, { reference, date, command: surface === 'slash' });
  // A ZIP read as a second code leaves one code at a place: what it pays there.
  const leftAlone = read.mentions.services.length > 1 && settled.mentions.services.length === 1;
  const understood = understand(settled, asking === 'ncci_check' && leftAlone ? 'fee_estimate' : asking);
  switch (understood.kind) {
    case 'invalid':
      return ended(invalid(understood.problem, date, understood.right));
    case 'choose': {
      const ofEach = (each: Question): Answer => answerQuestion(each, asked);
      const alike = answerAlike(understood.choices, asking, ofEach);
      if (alike !== undefined) return ended(alike);
      const choices = understood.choices.map(({ label, question }) => ({
        label,
        question: serialise(question),
      }));
      const [first] = choices;
      return ended({ ...askBack(asking, understood.ask, choices, date), question: first?.question ?? null });
    }
    case 'question': {
      const { question } = understood;
      const finish = (answer: Answer): Answer => sayVerdict(sayUnused(answer, settled, question), read.text);
      return { kind: 'question', question, finish };
    }
    default:
      return understood satisfies never;
  }
}

/** A rule question about codes with amounts is a day, with a reason code a denial: no card was sure of it. */
export function ofOthers({ mentions, text }: MessageRead, chosen: Classified): Classified {
  if (chosen.intent !== 'rule_question') return chosen;
  // One word asks no rule, nor do words of no work of ours.
  const isOurs = text.includes(' ') && speaksOfItsWork(text);
  if (!isOurs && mentions.services.length === 0) return { ...chosen, intent: 'none', rivals: [] };
  if (mentions.carc !== undefined) return { ...chosen, intent: 'denial_help' };
  const [only, second] = mentions.services;
  if (only === undefined) return chosen;
  const isBare = second === undefined && (only.minutes ?? only.units) === undefined;
  return { ...chosen, intent: isBare ? 'code_info' : 'claim_check', rivals: [] };
}

/** Overheard, only what a card answers is said. */
export function stepOfCard(question: RuleQuestion, asked: Circumstances): Step {
  const { knowledge } = asked.playbook;
  const held = question.cards.some(({ id }) => knowledge.card(id)?.declined === false);
  return asked.surface === 'channel' && (!held || question.offered === true)
    ? ended(silent(asked))
    : { kind: 'question', question };
}

/** Too close to call: a button for each, never a guess. */
function askWhichIntent(read: MessageRead, chosen: Chosen, asked: Circumstances): Step {
  const { intent, rivals } = chosen;
  const date = asked.defaults.date ?? asked.today;
  const all = [intent, ...rivals].flatMap((each) => {
    if (each === 'none') return [];
    const understood = understand(read, each);
    return understood.kind === 'question' ? [{ label: labelOf(each), question: understood.question }] : [];
  });
  // One reading under two names is one.
  const choices = [...new Map(all.map((choice) => [serialise(choice.question), choice])).values()];
  const [only, second] = choices;
  if (only === undefined) return stepOfRead(read, { ...chosen, rivals: [] }, asked);
  // One reading that can be answered is no choice.
  if (second === undefined) return { kind: 'question', question: only.question };
  const buttons = choices.map(({ label, question }) => ({ label, question: serialise(question) }));
  return ended(askBack(intent, 'What would you like to know?', buttons, date));
}
