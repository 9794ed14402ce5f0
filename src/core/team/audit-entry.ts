/** Who asked what kind of thing, which answer they got, from which data. Never a word of what was typed. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface AuditEntry {
  readonly team: TeamKey;
  /** The platform's id; kept as a keyed hash. */
  readonly user: string;
  /** An intent, or something done ("export"). */
  readonly sort: string;
  readonly answerId?: string | undefined;
  readonly dataVersion: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** As kept: `user` is the hash. */
export type KeptEntry = Omit<AuditEntry, 'team'>;

/** A setting as it was and as it became, as JSON; null where there was none. */
export interface KeptChange {
  readonly channel: string | null;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly user: string;
  readonly at: number;
}

export interface AuditStore {
  readonly add: (entry: AuditEntry) => Promise<Saved>;
  /** Newest first. */
  readonly of: (team: TeamKey, limit: number) => Promise<Read<readonly KeptEntry[]>>;
  readonly changesOf: (team: TeamKey, limit: number) => Promise<Read<readonly KeptChange[]>>;
}
