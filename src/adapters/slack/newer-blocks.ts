/** Which workspaces take Slack's newer blocks, as they showed by taking or refusing a message; forgotten after a day. */
import { LRUCache } from 'lru-cache';
import type { TeamKey } from '../../core/team/team-key.ts';

export type NewerBlocksTaken = 'taken' | 'refused' | 'unknown';

export interface NewerBlocks {
  readonly known: (team: TeamKey) => NewerBlocksTaken;
  readonly tell: (team: TeamKey, taken: boolean) => void;
}

/** The same of one workspace. */
export interface WorkspaceBlocks {
  readonly known: () => NewerBlocksTaken;
  readonly tell: (taken: boolean) => void;
}

const day = 24 * 3_600_000;

export function newerBlocks(now: () => number): NewerBlocks {
  const seen = new LRUCache<TeamKey, { readonly taken: boolean; readonly at: number }>({ max: 10_000 });
  return {
    known: (team) => {
      const last = seen.get(team);
      if (last === undefined || now() - last.at > day) return 'unknown';
      return last.taken ? 'taken' : 'refused';
    },
    tell: (team, taken) => void seen.set(team, { taken, at: now() }),
  };
}

/** Of a Slack that takes every block and draws the older ones alone, as one on the developer's own machine does. */
export const noNewerBlocks: NewerBlocks = { known: () => 'refused', tell: () => undefined };

export const ofWorkspace = ({ known, tell }: NewerBlocks, team: TeamKey): WorkspaceBlocks => ({
  known: () => known(team),
  tell: (taken) => tell(team, taken),
});
