/** What stands around a word: what announces it, and whether what follows is a patient's doing. */
import type { Position } from './person-position.ts';

export interface Here {
  readonly position: Position;
  readonly acts: boolean;
}
