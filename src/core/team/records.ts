/** A team's rows as a whole: shown, deleted, aged out. */
import type { Read, Unavailable } from './outcome.ts';
import type { TeamKey, TeamReach } from './team-key.ts';

/** Everything kept of a team, table by table; tokens and addresses are withheld, users are hashes but the one who may be the team's home. */
export interface TeamExport {
  readonly team: TeamKey;
  readonly reach: TeamReach;
  readonly exportedAt: string;
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;
}

export interface RecordStore {
  readonly exportTeam: (ask: {
    readonly team: TeamKey;
    readonly reach: TeamReach;
    /** ISO; printed in the document. */
    readonly exportedAt: string;
  }) => Promise<Read<TeamExport>>;
  /** Rows deleted by table, with the key that opens what may be left of them; reports leave the shared figures with the next count. */
  readonly deleteTeam: (team: TeamKey, reach: TeamReach) => Promise<Counted>;
  /** Deletes what has outlived its table's life at `now` (epoch milliseconds). */
  readonly sweep: (now: number) => Promise<Counted>;
  /** Every team that has a row anywhere. */
  readonly teams: () => Promise<Read<readonly TeamKey[]>>;
  /** Seals again, under the first key of STATE_KEY, whatever an older key sealed; then that key may go. */
  readonly reseal: () => Promise<Counted>;
}

export type Counted =
  { readonly kind: 'counted'; readonly rows: Readonly<Record<string, number>> } | Unavailable;
