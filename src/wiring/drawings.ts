/** An answer as each chat platform shows it; its working is one click away. */
import { toBlockKit } from '../adapters/slack/to-block-kit.ts';
import { toAdaptiveCard } from '../adapters/teams/to-adaptive-card.ts';
import type { Answer } from '../intents/answer.ts';

export const drawings = {
  slack: (answer: Answer, expanded = false): object =>
    toBlockKit(answer.reply, {
      expanded,
      ...(answer.question === null ? {} : { why: answer.question, less: answer.question }),
    }),
  teams: (answer: Answer): object => toAdaptiveCard(answer.reply, {}),
};
