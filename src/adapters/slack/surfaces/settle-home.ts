/**
 * Whoever sets the whole team's defaults is told of changed figures where no digest is taken. Slack is not asked who
 * they are for that: an admin it told of in this turn takes the place of another, anybody else stands in for none.
 */
import type { Answer } from '../../../intents/answer.ts';
import type { Turn } from './turn.ts';

export async function settleHome(
  { kind, effect }: Answer,
  { team, user, state, now, provedAdmin }: Pick<Turn, 'team' | 'user' | 'state' | 'now' | 'provedAdmin'>,
): Promise<void> {
  if (kind !== 'answer' || effect?.kind !== 'change-settings' || effect.channel) return;
  // Where it is not saved, the next change settles it.
  await state.homes.settle({ team, channel: user, at: now() }, provedAdmin() ? 'move' : 'if-none');
}
