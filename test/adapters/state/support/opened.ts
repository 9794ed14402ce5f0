/** A state for a test, and the names the tests speak of. */
import { openState, type StateOptions } from '../../../../src/adapters/state/open-state.ts';
import type { Read } from '../../../../src/core/team/outcome.ts';
import { parseTeamKey, type TeamKey } from '../../../../src/core/team/team-key.ts';
import type { TeamState } from '../../../../src/core/team/team-state.ts';

export async function opened(options: StateOptions): Promise<TeamState> {
  const state = await openState(options);
  if (state.kind !== 'open') throw new Error(`the state did not open: ${state.sentence}`);
  return state.state;
}

export function team(text: string): TeamKey {
  const key = parseTeamKey(text);
  if (key === undefined) throw new Error(`${text} is no team`);
  return key;
}

/** The value that was read. */
export function valueOf<T>(read: Read<T>): T {
  if (read.kind === 'unavailable') throw new Error(`unavailable: ${read.reason}`);
  return read.value;
}

/** 2 March 2026, noon UTC, in epoch milliseconds. */
export const noon = Date.UTC(2026, 2, 2, 12);
export const hour = 3_600_000;
export const day = 24 * hour;
