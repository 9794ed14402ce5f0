/** What an answer changes in the team's state; carried out before the answer is shown, which is true only then. */
import type { SettingChange } from '../core/team/team-settings.ts';

export type Effect = {
  readonly kind: 'change-settings';
  /** This channel alone, or the whole team. */
  readonly channel: boolean;
  readonly changes: readonly SettingChange['setting'][];
};
