/**
 * Questions that were acknowledged before they were answered. A chat platform delivers again what was not
 * acknowledged; what was, is kept here until it is answered, so that an instance that dies loses none of it.
 */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface PendingQuestion {
  readonly team: TeamKey;
  /** Names the delivery, of any length; kept as a hash. */
  readonly key: string;
  /** Where the answer goes, in the words of the platform's adapter. Sealed. */
  readonly place: string;
  /** A serialised Question, sealed; null where none was read in the message, whose text is never kept. */
  readonly question: string | null;
}

export interface PendingStore {
  /** Held for `lease` milliseconds. */
  readonly keep: (pending: PendingQuestion, lease: number) => Promise<Saved>;
  /** Held for `lease` milliseconds from now, where it is still kept. */
  readonly hold: (key: string, lease: number) => Promise<Saved>;
  /** Answered, or told that it will not be. */
  readonly drop: (key: string) => Promise<Saved>;
  /** Whoever asks next has it at once. */
  readonly release: (key: string) => Promise<Saved>;
  /** Those that nobody holds, oldest first, each to one caller, who holds them for `lease` milliseconds. */
  readonly takeOver: (ask: {
    readonly lease: number;
    readonly limit: number;
  }) => Promise<Read<readonly PendingQuestion[]>>;
}
