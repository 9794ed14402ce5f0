/** What a setting changes for the day (data/rules/sites.json), and modifiers that others than Medicare define. */
import type { Basis, EffectiveRange } from '../sources/citation.ts';
import type { Site } from './claim-day.ts';

export type SiteRule = EffectiveRange &
  Basis & {
    readonly site: Site;
    readonly value: {
      /** False where it is paid in a way that is not computed here. */
      readonly computed: boolean;
      /** The modifier with which nothing is left to say. */
      readonly unless?: string;
      readonly says: string;
    };
  };

export type ModifiersOfOthers = EffectiveRange &
  Basis & {
    readonly value: { readonly modifiers: readonly string[]; readonly says: string; readonly ask: string };
  };
