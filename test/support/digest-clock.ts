/** The clock of digests, looked at once at a moment given; what it says is posted as the platform posts it. */
import type { DigestPlace } from '../../src/core/team/digest.ts';
import type { TeamKey } from '../../src/core/team/team-key.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import type { Answer } from '../../src/intents/answer.ts';
import { bare } from '../../src/intents/answering/ask-back.ts';
import type { TeamAssistant } from '../../src/app/team-assistant.ts';
import { digestTick } from '../../src/wiring/digests.ts';
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

/** What was posted where, and what came of it. `at`: ISO. */
export async function digestAt(
  at: string,
  { state, assistant, post }: DigestBot,
): Promise<readonly { readonly place: DigestPlace; readonly outcome: string }[]> {
  const today = date(at.slice(0, 10));
  const posted: { readonly place: DigestPlace; readonly outcome: string }[] = [];
  const failed: unknown[] = [];
  await digestTick(
    {
      opened: { reference, playbook, clock: () => today },
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
    },
    Date.parse(at),
  );
  if (failed.length > 0) throw failed[0];
  return posted;
}
