/** An answer as each chat platform shows it; its working is one click away. */
import { olderBlocks } from '../adapters/slack/older-blocks.ts';
import { toBlockKit } from '../adapters/slack/to-block-kit.ts';
import { toAdaptiveCard } from '../adapters/teams/to-adaptive-card.ts';
import type { Answer } from '../intents/answer.ts';

export const drawings = {
  /** In the blocks that the page draws. */
  slack: (answer: Answer, expanded = false): object => {
    const asked = answer.question === null ? {} : { why: answer.question, less: answer.question };
    const message = toBlockKit(answer.reply, { expanded, ...asked });
    return { ...message, blocks: olderBlocks(message.blocks) };
  },
  teams: (answer: Answer): object => toAdaptiveCard(answer.reply, {}),
};
