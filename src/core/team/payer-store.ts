/** A team's payer profiles. Contract rates are its secret: sealed where they are kept, and nobody else's answer. */
import type { PayerProfile } from '../payers/profile.ts';
import type { Read, Unavailable } from './outcome.ts';
import type { TeamKey } from './team-key.ts';

export interface PayerChange {
  readonly team: TeamKey;
  /** The platform's id of who changes it; kept as a keyed hash. */
  readonly by: string;
  readonly at: number;
}

/** refused: one sentence says what is wrong; nothing was saved. */
export type PayerSaved =
  { readonly kind: 'saved' } | { readonly kind: 'refused'; readonly sentence: string } | Unavailable;

export interface PayerStore {
  /** By name. */
  readonly of: (team: TeamKey) => Promise<Read<readonly PayerProfile[]>>;
  /** Takes the place of the profile of the same name, product and state, or is a new one. */
  readonly save: (
    change: PayerChange & { readonly profile: PayerProfile; readonly act: 'payer add' | 'payer import' },
  ) => Promise<PayerSaved>;
  /** False where there is none of that name. */
  readonly remove: (change: PayerChange & { readonly name: string }) => Promise<Read<boolean>>;
}
