/** The two parts of reference data: tables of CMS releases, and the rule book of parameters stated in prose. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceDate } from '../claim/service-date.ts';
import type { TherapyCode } from '../claim/therapy-code.ts';
import type { PairRow } from '../edits/pair-table.ts';
import type { GeographicIndices } from '../fees/relative-values.ts';
import type { Locality } from '../places/place.ts';
import type { PayerProfile } from '../payers/profile.ts';
import type { Places, StatedRules } from '../ports.ts';
import type { Cited } from '../sources/citation.ts';
import type { Release } from '../sources/release.ts';
import type { LimitRow, RelativeValueRow } from '../sources/table-rows.ts';

/** What a store of tables answers; a release is named as in `releases`. */
export interface TableStore {
  readonly releases: readonly Release[];
  /** `modifier`: "26", "TC", "53", or "" for the whole service. */
  readonly relativeValues: (release: Release, code: string, modifier: string) => RelativeValueRow | undefined;
  readonly indices: (
    release: Release,
    at: Pick<Locality, 'mac' | 'locality'>,
  ) => GeographicIndices | undefined;
  /** Both directions. */
  readonly edits: (release: Release, a: string, b: string) => readonly PairRow[];
  readonly limit: (release: Release, code: string) => LimitRow | undefined;
  /** The primaries of an add-on code. */
  readonly primaries: (release: Release, addOn: string) => readonly string[];
  readonly everHeld: (code: string) => boolean;
  readonly places: Places;
}

export interface RuleBook {
  readonly therapyCode: (code: HcpcsCode) => TherapyCode | undefined;
  /** Also codes that ended. */
  readonly knowsCode: (code: HcpcsCode) => boolean;
  readonly statedRules: (date: ServiceDate) => StatedRules;
  readonly conversionFactor: (date: ServiceDate, qualifyingParticipant: boolean) => Cited<number> | undefined;
  /** What CMS proposed for the date and has not made final, as far as is held. */
  readonly proposedFactor: (date: ServiceDate, qualifyingParticipant: boolean) => Cited<number> | undefined;
  readonly payerPolicies: readonly PayerProfile[];
}
