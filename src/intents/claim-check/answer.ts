/** The whole day: units, then what Medicare allows. */
import type { Answer } from '../answer.ts';
import { answerDay } from '../answering/answer-day.ts';
import type { Circumstances } from '../answering/asked.ts';
import { headlineOf } from '../reply-parts/day/headline.ts';
import { totalRvus, typicalVisitLabel } from '../reply-parts/typical-visit.ts';
import type { ClaimCheckQuestion } from './question.ts';

export function answerClaimCheck(question: ClaimCheckQuestion, asked: Circumstances): Answer {
  const answer = answerDay(question, asked, headlineOf);
  const { day, reply } = answer;
  if (question.typical !== true || day === null) return answer;
  return {
    ...answer,
    reply: {
      ...reply,
      headline: `Typical visit: ${reply.headline}`,
      blocks: [typicalVisitLabel, ...reply.blocks],
      details: [...totalRvus(day), ...reply.details],
    },
  };
}
