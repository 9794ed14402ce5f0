/** What the contract is tried on: a state in a place of its own, opened anew for every test. */
import type { StateOptions } from '../../../../src/adapters/state/open-state.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';

export interface Subject {
  readonly state: () => TeamState;
  readonly options: () => StateOptions;
  /** Opens the place again, with other options where given; `state` is then the new one. */
  readonly open: (options: StateOptions) => Promise<void>;
}
