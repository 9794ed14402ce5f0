/** Asks the team's state for reports; their counting and hiding is core's work, done before anything is worded. */
import { sentence } from '../../core/reply/reply.ts';
import { bare } from '../answering/ask-back.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import type { z } from 'zod';
import type { denialStatsQuestion } from './question.ts';
import { serialise } from '../question.ts';
import { knownPayer } from '../language/known-payers.ts';

export function answerStats(question: z.infer<typeof denialStatsQuestion>, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  if (asked.team === undefined) {
    const said = 'Denial figures come from what teams in Slack and Teams report; there are none here.';
    return bare('declined', 'denial_stats', date, sentence(said));
  }
  const { services = [], payer, carc } = question;
  const [first] = services;
  const asking = {
    ...(first === undefined ? {} : { code: first.code }),
    ...(payer === undefined ? {} : { payer: knownPayer(payer)?.name ?? payer }),
    ...(carc === undefined ? {} : { carc: carc.split('-')[1] ?? carc }),
  };
  return {
    ...bare('answer', 'denial_stats', date, sentence('')),
    question: serialise(question),
    effect: { kind: 'look-up-denials', asking },
  };
}
