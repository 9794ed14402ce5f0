/** Where this machine's own state lies, and the team whoever sits at it is. Opens nothing. */
import type { StateOptions } from '../adapters/state/open-state.ts';
import { slackKey, type TeamKey } from '../core/team/team-key.ts';
import { configuration } from './configuration.ts';

export type StatePlace = Pick<StateOptions, 'home' | 'databaseUrl' | 'stateKey'>;

/** Where the environment says the state lies. Throws one sentence a fault where it cannot be read. */
export function statePlace(): StatePlace {
  const { home, databaseUrl, stateKey } = configuration();
  return { home, databaseUrl, stateKey };
}

export const pageTeam = slackKey({ team: 'LOCALPAGE' }) as TeamKey;
