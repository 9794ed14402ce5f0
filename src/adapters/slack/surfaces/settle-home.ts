/**
 * Whoever sets the whole team's defaults is told of changed figures where no digest is taken. Slack is not asked who
 * they are for that: an admin it told of in this turn takes the place of another, anybody else stands in for none.
 */
import type { TeamKey } from '../../../core/team/team-key.ts';
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Answer } from '../../../intents/answer.ts';

interface Setting {
  readonly team: TeamKey;
  readonly user: string;
  readonly state: Pick<TeamState, 'homes'>;
  readonly now: () => number;
  /** Whether Slack said so in this turn. */
  readonly provedAdmin: () => boolean;
}

export async function settleHome(
  { kind, effect }: Answer,
  { team, user, state, now, provedAdmin }: Setting,
): Promise<void> {
  if (kind !== 'answer' || effect?.kind !== 'change-settings' || effect.channel) return;
  // Where it is not saved, the next change settles it.
  await state.homes.settle({ team, channel: user, at: now() }, provedAdmin() ? 'move' : 'if-none');
}
