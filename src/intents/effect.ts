/**
 * What an answer does with the team's state: changes it, before the answer is shown, which is true only then; or
 * asks it for what the answer shows.
 */
import type { FactsToAdd } from '../core/payers/add-facts.ts';
import type { DenialFacts } from '../core/team/denial-report.ts';
import type { SettingChange } from '../core/team/team-settings.ts';
import type { Changes } from './compare/explain-changes.ts';
import type { Asking } from './denial-stats/asking.ts';

export type Effect =
  | {
      readonly kind: 'change-settings';
      /** This channel alone, or the whole team. */
      readonly channel: boolean;
      readonly changes: readonly SettingChange['setting'][];
    }
  | { readonly kind: 'report-denial'; readonly facts: DenialFacts; readonly note?: string }
  /** Kept in the team's own profile of the payer. */
  | { readonly kind: 'save-payer'; readonly added: FactsToAdd }
  | { readonly kind: 'withdraw-report'; readonly id: string }
  | { readonly kind: 'look-up-denials'; readonly asking: Asking }
  /** What changes for the codes the team asks about, in the place of the usual ones. */
  | { readonly kind: 'look-up-changes'; readonly changes: Changes }
  /** By an admin alone: the tables CMS published are loaded. */
  | { readonly kind: 'load-tables' }
  /** The digest that comes to this channel, beside its settings. */
  | { readonly kind: 'look-up-digest' }
  | {
      readonly kind: 'begin-digest';
      /** "08:00" in `timeZone`. */
      readonly hour: string;
      readonly timeZone: string;
      readonly weekdaysOnly: boolean;
    }
  | { readonly kind: 'end-digest' }
  /** `days`: from tomorrow on, that many days without one. */
  | { readonly kind: 'snooze-digest'; readonly days: number };

export const onlyReads = ({ kind }: Effect): boolean =>
  kind === 'look-up-denials' || kind === 'look-up-digest' || kind === 'look-up-changes';
