/** The team's state and the assistant that answers with it; without state it answers all the same. */
import { fairAssistant, type Limited } from '../adapters/fair-shares/fair-assistant.ts';
import { openState } from '../adapters/state/open-state.ts';
import type { TeamState } from '../core/team/team-state.ts';
import { teamAssistant, type Judgement, type TeamAssistant } from '../app/team-assistant.ts';
import { classifier } from './classifier.ts';
import { fileAddresses, type FileAddresses } from './files/answer-files.ts';
import { pageTeam } from './own-state.ts';
import type { Opened } from './open.ts';

export interface OpenedTeam {
  readonly state: TeamState;
  readonly assistant: TeamAssistant;
  readonly files: FileAddresses;
  /** What whoever runs the server should know. */
  readonly notice: string | undefined;
}

/** What the server does with what happens here; other commands need none of it. */
interface Told {
  readonly failed: (bug: unknown) => void;
  readonly limited: (seen: Limited) => void;
  readonly judged: (judgement: Judgement, team: string) => void;
}

/** Throws one sentence where the program must not start: what is stored would be misread or lost. */
export async function openTeam(held: Opened, told?: Told): Promise<OpenedTeam> {
  const { config, reference, playbook, clock } = held;
  const { home, databaseUrl, stateKey, publicUrl, port } = config;
  const openedAt = new Date().toISOString();
  const serves = told !== undefined;
  const opened = await openState({ home, databaseUrl, stateKey, openedAt, serves, settingsKeptFor: 1_000 });
  if (opened.kind === 'refused') throw new Error(opened.sentence);
  const { state } = opened;
  const files = fileAddresses(stateKey);
  // Who sits at the page is at this machine; who chats is not.
  const base = (team: string): string | undefined =>
    publicUrl ?? (team === pageTeam ? `http://localhost:${port}` : undefined);
  const assistant = teamAssistant({
    ...{ reference, playbook, clock, now: Date.now, classifier, state },
    ...(told === undefined ? {} : { failed: told.failed }),
    filesCome: ({ team }) => publicUrl === undefined && team.startsWith('slack:'),
    fileAt: (file, { team }) => base(team) && `${base(team)}${files.pathOf(file, Date.now())}`,
  });
  const judge: TeamAssistant['judge'] = async (judgement, asker) => {
    const saved = await assistant.judge(judgement, asker);
    if (saved.kind === 'saved') told?.judged(judgement, asker.team);
    return saved;
  };
  const { person, team } = config.shares;
  return {
    ...{ state, files },
    assistant: fairAssistant(
      { ...assistant, judge },
      {
        ...{ person, team, clock },
        steady: () => performance.now(),
        limited: told?.limited ?? (() => undefined),
      },
    ),
    notice: opened.kind === 'without' ? opened.sentence : opened.notice,
  };
}
