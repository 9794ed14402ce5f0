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
  /** What it said of units, dollars and edits, and where its person is told alone (app/given-answer.ts); serialised. */
  readonly given?: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

export type ShownAnswer = Omit<RecentAnswer, 'team' | 'user' | 'given'>;

/** `by`: the keyed hash of who was answered. */
export type GivenRow = Required<Pick<RecentAnswer, 'answerId' | 'question' | 'given' | 'at'>> & {
  readonly by: string;
  readonly given: string;
};

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
  /** Of the team, newest first: those whose person can be told what has changed since. */
  readonly given: (ask: {
    readonly team: TeamKey;
    readonly since: number;
    readonly limit: number;
  }) => Promise<Read<readonly GivenRow[]>>;
  /** What a person was told since takes the place of what was given. */
  readonly restate: (team: TeamKey, row: Pick<GivenRow, 'by' | 'answerId' | 'given'>) => Promise<Saved>;
}
