/** Message to answer: the only path through the product, whatever platform asked. */
import type { Answer } from './intents/answer.ts';
import type { Circumstances } from './intents/asked.ts';
import { bare, invalid } from './intents/ask-back.ts';
import { answerClaimCheck } from './intents/claim-check/answer.ts';
import { answerCode } from './intents/code/answer.ts';
import { explainHelp } from './intents/help/explain.ts';
import { parseQuestion, type Question } from './intents/question.ts';
import { understand } from './intents/understand.ts';

/** Answers what a person typed. */
export function answerText(text: string, asked: Circumstances): Answer {
  const understood = understand(text);
  switch (understood.kind) {
    case 'invalid':
      return invalid(understood.problem, asked.defaults.date ?? asked.today);
    case 'question':
      return answerQuestion(understood.question, asked);
  }
}

/** Answers a question that comes back from a button, checked anew: it may be old or edited by hand. */
export function answerSerialised(text: string, asked: Circumstances): Answer {
  const question = parseQuestion(text);
  return question === undefined
    ? invalid('That button no longer works; ask again', asked.defaults.date ?? asked.today)
    : answerQuestion(question, asked);
}

function answerQuestion(question: Question, asked: Circumstances): Answer {
  switch (question.intent) {
    case 'claim_check':
      return answerClaimCheck(question, asked);
    case 'code_info':
      return answerCode(question, asked);
    case 'help':
      return bare('answer', 'help', asked.defaults.date ?? asked.today, explainHelp());
    default:
      return question satisfies never;
  }
}
