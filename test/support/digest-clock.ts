/** The clock of digests, looked at once at a moment given; what it says is posted as the platform posts it. */
import type { DigestPlace } from '../../src/core/team/digest.ts';
import type { TeamKey } from '../../src/core/team/team-key.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import type { Answer } from '../../src/intents/answer.ts';
import { bare } from '../../src/intents/answering/ask-back.ts';
import type { TeamAssistant } from '../../src/app/team-assistant.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import type { DigestClockParts } from '../../src/wiring/digest-parts.ts';
import { digestTick } from '../../src/wiring/digests.ts';
import { changedAnswersTeller } from '../../src/wiring/tell-changed-answers.ts';
import { date } from './claim-days.ts';
import { openMemoryReference } from './memory-reference.ts';
import { playbook } from './playbook.ts';

export interface DigestBot {
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly post: (team: TeamKey, channel: string, answer: Answer) => Promise<{ readonly kind: string }>;
}

const reference = openMemoryReference();
const ignore = (): void => undefined;

type Posted = readonly { readonly place: DigestPlace; readonly outcome: string }[];

/** What was posted where, and what came of it. `at`: ISO. */
export const digestAt = (at: string, bot: DigestBot): Promise<Posted> =>
  clockAt(at, bot, reference, (parts) => digestTick(parts, Date.parse(at)));

/** The same of whoever got an answer that those figures contradict. */
export const changedAnswersAt = (at: string, bot: DigestBot, newer: ReferenceData): Promise<Posted> =>
  clockAt(at, bot, newer, (parts) => changedAnswersTeller(parts)('1', Date.parse(at)));

async function clockAt(
  at: string,
  { state, assistant, post }: DigestBot,
  figures: ReferenceData,
  look: (parts: DigestClockParts) => Promise<void>,
): Promise<Posted> {
  const today = date(at.slice(0, 10));
  const posted: { readonly place: DigestPlace; readonly outcome: string }[] = [];
  const failed: unknown[] = [];
  await look({
    opened: { reference: figures, playbook, clock: () => today },
    team: { state, assistant },
    send: async (place, reply) => {
      const { kind } = await post(place.team, place.channel, bare('answer', 'billing_tips', today, reply));
      posted.push({ place, outcome: kind });
      return kind === 'sent' || kind === 'posted' ? 'sent' : 'failed';
    },
    observe: {
      ...{ answered: ignore, refused: ignore, platformFault: ignore },
      failed: ({ error }) => void failed.push(error),
    },
    log: { info: ignore },
  });
  if (failed.length > 0) throw failed[0];
  return posted;
}
