/** The team's state and the assistant that answers with it; without state it answers all the same. */
import { openState } from '../adapters/state/open-state.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { teamAssistant, type TeamAssistant } from '../team-assistant.ts';
import { classifier } from './classifier.ts';
import type { Opened } from './open.ts';

export interface OpenedTeam {
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  /** What whoever runs the server should know. */
  readonly notice: string | undefined;
}

/** Throws one sentence where the program must not start: what is stored would be misread or lost. */
export async function openTeam({ config, reference, playbook, clock }: Opened): Promise<OpenedTeam> {
  const { home, databaseUrl, stateKey } = config;
  const openedAt = new Date().toISOString();
  const opened = await openState({ home, databaseUrl, stateKey, openedAt });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  return {
    state,
    assistant: teamAssistant({ reference, playbook, clock, now: Date.now, classifier, state }),
    notice: opened.kind === 'without' ? opened.sentence : opened.notice,
  };
}
