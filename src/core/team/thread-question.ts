/** A thread's last question, so that "and in Dallas?" works: structured, never the text, for a day. */
import type { Read, Saved } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface ThreadPlace {
  readonly team: TeamKey;
  readonly channel: string;
  readonly thread: string;
}

export interface ThreadQuestion extends ThreadPlace {
  /** A serialised Question; whoever reads it back parses it anew. */
  readonly question: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ThreadStore {
  readonly remember: (question: ThreadQuestion) => Promise<Saved>;
  /** Undefined where nothing was asked there within a day before `now` (epoch milliseconds). */
  readonly last: (place: ThreadPlace, now: number) => Promise<Read<string | undefined>>;
}
