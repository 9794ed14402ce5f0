/** One precise question to its answer, checked first; what came of the team's settings is said. */
import type { Answer } from '../intents/answer.ts';
import type { Circumstances } from '../intents/answering/asked.ts';
import { answerByIntent } from '../intents/answering/answer-by-intent.ts';
import { checkTyped } from '../intents/understand/check-typed.ts';
import type { Question } from '../intents/question.ts';
import { nameSettings } from '../intents/reply-parts/settings-used.ts';

export const answerQuestion = (question: Question, asked: Circumstances): Answer =>
  checkTyped(question, asked) ?? named(answerByIntent(question, asked), question, asked);

/** What came of the team's settings is said in the reply. */
const named = (answer: Answer, question: Question, { team }: Circumstances): Answer =>
  team === undefined ? answer : { ...answer, reply: nameSettings(answer.reply, question, team.settings) };
