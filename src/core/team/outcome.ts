/** What reading and writing the team's state comes to. A fault is a value: billing answers go on without state. */

/**
 * full: no room on the disk. lost: the database cannot be reached. locked: another writer held it too long.
 * damaged: the file is not sound. read-only: the file or its folder may not be written. refused: a value did not
 * fit its column. absent: the program runs without state. closed: the program is stopping.
 */
export type StateFault =
  'full' | 'lost' | 'locked' | 'damaged' | 'read-only' | 'refused' | 'absent' | 'closed';

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly reason: StateFault;
}

/** `value` is undefined where one thing was looked for and is not there. */
export type Read<T> = { readonly kind: 'read'; readonly value: T } | Unavailable;
export type Saved = { readonly kind: 'saved' } | Unavailable;

/** Our words for a fault, to stand after "because" in a reply. */
export const faultWords: Readonly<Record<StateFault, string>> = {
  full: 'the disk is full',
  lost: 'the database cannot be reached just now',
  locked: 'the database is busy',
  damaged: 'the state file is damaged',
  'read-only': 'the state file cannot be written',
  refused: 'a value does not fit',
  absent: 'this server runs without saved state',
  closed: 'the program is stopping',
};
