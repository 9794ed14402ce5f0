/** A team on real state in a folder of its own, with the bundled figures and a day that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openState } from '../../src/adapters/state/open-state.ts';
import { parseServiceDate, type ServiceDate } from '../../src/core/claim/service-date.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { slackKey, type TeamKey } from '../../src/core/team/team-key.ts';
import { teamAssistant, type Asker, type TeamAssistant } from '../../src/app/team-assistant.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { openMemoryReference } from './memory-reference.ts';
import { playbook } from './playbook.ts';

export interface TestTeam {
  readonly assistant: TeamAssistant;
  readonly state: TeamState;
  /** Moves the assistant's clock on. */
  readonly wait: (milliseconds: number) => void;
  readonly stop: () => Promise<void>;
}

export async function openTestTeam(reference: ReferenceData = openMemoryReference()): Promise<TestTeam> {
  const home = mkdtempSync(join(tmpdir(), 'unitwise-team-'));
  let now = Date.parse('2026-11-23T12:00:00Z');
  const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z', clock: () => now });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  return {
    state,
    assistant: teamAssistant({
      ...{ reference, playbook, classifier, state },
      clock: () => parseServiceDate('2026-11-23') as ServiceDate,
      now: () => now,
    }),
    wait: (milliseconds) => {
      now += milliseconds;
    },
    stop: async () => {
      await state.close();
      rmSync(home, { recursive: true });
    },
  };
}

export const askerIn = (channel: string, changes: Partial<Asker> = {}): Asker => ({
  team: slackKey({ team: 'T1' }) as TeamKey,
  ...{ channel, user: 'U1', surface: 'slash', admin: false },
  ...changes,
});
