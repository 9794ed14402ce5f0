/** What CMS's pages named when one instance looked last: kept for all of them, so that one looks for all. */
import type { Found } from '../tables/due-editions.ts';
import type { Read, Saved } from './outcome.ts';

export interface TableLook {
  /** The newest edition of each table, whatever is held here. */
  readonly editions: readonly Found[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface TableLookStore {
  /** In the place of the one before. */
  readonly record: (look: TableLook) => Promise<Saved>;
  readonly last: () => Promise<Read<TableLook | undefined>>;
  /** An admin wants what the last look named. `at`: epoch milliseconds. */
  readonly request: (at: number) => Promise<Saved>;
  /** When somebody wanted it last. */
  readonly requested: () => Promise<Read<number | undefined>>;
}
