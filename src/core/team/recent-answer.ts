/** What someone was answered lately, for their own App Home: structured, with a headline of our words. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface RecentAnswer {
  readonly team: TeamKey;
  /** The platform's id; kept as a keyed hash. */
  readonly user: string;
  readonly answerId: string;
  readonly intent: string;
  /** A serialised Question; whoever reads it back parses it anew. */
  readonly question: string;
  readonly headline: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export type ShownAnswer = Omit<RecentAnswer, 'team' | 'user'>;

export interface RecentStore {
  /** The same answer asked again moves to the top. */
  readonly add: (answer: RecentAnswer) => Promise<Saved>;
  /** Newest first. */
  readonly of: (who: {
    readonly team: TeamKey;
    readonly user: string;
    readonly limit: number;
  }) => Promise<Read<readonly ShownAnswer[]>>;
  /** Of the whole team, newest first, since a moment: which codes does this team ask about? */
  readonly ofTeam: (ask: {
    readonly team: TeamKey;
    readonly since: number;
    readonly limit: number;
  }) => Promise<Read<readonly ShownAnswer[]>>;
}
