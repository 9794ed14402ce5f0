/** Servers that tell what changed, started one after another or side by side over one state, before an import and after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openState } from '../../src/adapters/state/open-state.ts';
import type { ReferenceData } from '../../src/core/ports.ts';
import { toPlainText } from '../../src/core/reply/to-plain-text.ts';
import type { TeamState } from '../../src/core/team/team-state.ts';
import { teamAssistant, type Asker } from '../../src/app/team-assistant.ts';
import type { Send } from '../../src/wiring/digest-parts.ts';
import { classifier } from '../../src/wiring/classifier.ts';
import { changedAnswersTeller } from '../../src/wiring/tell-changed-answers.ts';
import { feedbackTeller } from '../../src/wiring/tell-feedback.ts';
import { tellChanges } from '../../src/wiring/tell-changes.ts';
import { date } from './claim-days.ts';
import { openMemoryReference } from './memory-reference.ts';
import { playbook } from './playbook.ts';
import { askerIn } from './team.ts';

export const after = openMemoryReference();
/** As it was before a fee schedule of 2026 was imported. */
export const before: ReferenceData = {
  ...after,
  releases: after.releases.filter(({ name }) => !name.startsWith('RVU26')),
};
export const now = Date.parse('2026-11-24T15:00:00Z');
const today = date('2026-11-24');

export interface ChangesServer {
  readonly state: TeamState;
  readonly look: () => Promise<void>;
  /** Tells whoever got an answer that newer tables contradict. */
  readonly tellAnswers: () => Promise<void>;
  /** Tells homes how answers were judged. `at`: epoch milliseconds. */
  readonly tellFeedback: (at: number) => Promise<void>;
  /** The headline of the answer, once what it leaves behind is written. */
  readonly ask: (text: string, asker?: Partial<Asker>) => Promise<string>;
}

export interface ChangesServers {
  readonly start: (reference: ReferenceData) => Promise<ChangesServer>;
  readonly sent: { readonly channel: string; readonly text: string }[];
  /** What the platform says from now on. */
  readonly platformSays: (outcome: Awaited<ReturnType<Send>>) => void;
}

/** Called once, where a file's tests are described; each test has a state of its own. */
export function changesServers(): ChangesServers {
  const sent: { channel: string; text: string }[] = [];
  const states: TeamState[] = [];
  let [home, outcome]: [string, Awaited<ReturnType<Send>>] = ['', 'sent'];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'unitwise-changes-'));
    sent.length = 0;
    outcome = 'sent';
  });
  afterEach(async () => {
    for (const state of states.splice(0)) await state.close();
    rmSync(home, { recursive: true });
  });

  return {
    sent,
    platformSays: (said) => {
      outcome = said;
    },
    start: async (reference) => {
      const opened = await openState({ home, openedAt: '2026-11-23T12:00:00Z' });
      if (opened.kind !== 'open') throw new Error(opened.sentence);
      const { state } = opened;
      states.push(state);
      const owner = `${states.length}`;
      const clock = () => today;
      const assistant = teamAssistant({ reference, playbook, state, classifier, clock, now: () => now });
      const parts = {
        opened: { reference, playbook, clock },
        team: { state, assistant },
        send: ({ channel }: { readonly channel: string }, reply: Parameters<Send>[1]) => {
          sent.push({ channel, text: toPlainText(reply, { expanded: false }) });
          return Promise.resolve(outcome);
        },
        observe: { answered: ignore, refused: ignore, platformFault: ignore, failed: ignore },
        log: { info: ignore },
      };
      const [tellAnswers, tellFeedback] = [changedAnswersTeller(parts), feedbackTeller(parts)];
      return {
        state,
        look: () => tellChanges(parts, owner, now),
        tellAnswers: () => tellAnswers(owner, now),
        tellFeedback: (at) => tellFeedback(owner, at),
        ask: async (text, changes = {}) => {
          const asker = askerIn('C9', changes);
          const { reply } = await assistant.answerText(text, asker);
          await state.recent.ofTeam({ team: asker.team, since: 0, limit: 1 });
          return reply.headline;
        },
      };
    },
  };
}

const ignore = (): void => undefined;
