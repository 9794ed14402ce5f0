/** The team's state and the assistant that answers with it; without state it answers all the same. */
import { openState } from '../adapters/state/open-state.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { teamAssistant, type TeamAssistant } from '../team-assistant.ts';
import type { ToolkitFile } from '../intents/toolkit/toolkit-file.ts';
import { booklets, type Booklets } from './booklets.ts';
import { classifier } from './classifier.ts';
import type { Opened } from './open.ts';

export interface OpenedTeam {
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly booklets: Booklets;
  /** What whoever runs the server should know. */
  readonly notice: string | undefined;
}

/** Throws one sentence where the program must not start: what is stored would be misread or lost. */
export async function openTeam(held: Opened): Promise<OpenedTeam> {
  const { config, reference, playbook, clock } = held;
  const { home, databaseUrl, stateKey, publicUrl, host, port } = config;
  const openedAt = new Date().toISOString();
  const opened = await openState({ home, databaseUrl, stateKey, openedAt });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  const made = booklets(held);
  const base = publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
  const fileAt = (file: ToolkitFile): string => `${base}${made.pathOf(file)}`;
  return {
    ...{ state, booklets: made },
    assistant: teamAssistant({ reference, playbook, clock, now: Date.now, classifier, state, fileAt }),
    notice: opened.kind === 'without' ? opened.sentence : opened.notice,
  };
}
