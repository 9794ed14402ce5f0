/** An answer as each chat platform shows it; its working is one click away. */
import { olderBlocks } from '../adapters/slack/older-blocks.ts';
import type { SlackMessage } from '../adapters/slack/block-kit.ts';
import { toBlockKit } from '../adapters/slack/to-block-kit.ts';
import { toAdaptiveCard } from '../adapters/teams/to-adaptive-card.ts';
import type { Answer } from '../intents/answer.ts';

export function slackMessage({ question, reply }: Answer, expanded = false): SlackMessage {
  return toBlockKit(reply, { expanded, ...(question === null ? {} : { why: question, less: question }) });
}

export const drawings = {
  /** In blocks that every workspace takes. */
  slack: (answer: Answer): object => {
    const message = slackMessage(answer);
    return { ...message, blocks: olderBlocks(message.blocks) };
  },
  teams: (answer: Answer): object => toAdaptiveCard(answer.reply, {}),
};
