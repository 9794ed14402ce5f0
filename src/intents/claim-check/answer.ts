/** The whole day: units, then what Medicare allows. */
import type { Answer } from '../answer.ts';
import { answerDay } from '../answer-day.ts';
import type { Circumstances } from '../asked.ts';
import { headlineOf } from '../reply-parts/day/headline.ts';
import type { ClaimCheckQuestion } from './question.ts';

export const answerClaimCheck = (question: ClaimCheckQuestion, asked: Circumstances): Answer =>
  answerDay(question, asked, headlineOf);
