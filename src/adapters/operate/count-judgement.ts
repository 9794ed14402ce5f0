/** A judgement that was saved, counted by kind of question. Its reason comes after it, and counts as a reason alone. */
import type { Judgement } from '../../app/team-assistant.ts';
import { isIntent } from '../../intents/intent.ts';
import type { Metrics } from './metrics.ts';

type Counted = Pick<Metrics, 'judgements' | 'reasons'>;

export function countJudgement(
  { intent: named, helpful, reason }: Judgement,
  team: string,
  { judgements, reasons }: Counted,
): void {
  const platform = team.split(':', 1)[0] ?? '';
  // What a card carries may have been edited by hand.
  const intent = isIntent(named) ? named : 'other';
  if (reason !== undefined) reasons.inc({ platform, intent, reason });
  else judgements.inc({ platform, intent, judgement: helpful ? 'helpful' : 'not-helpful' });
}
