/**
 * Which unit limits a day is tested against: CMS publishes one table for a practitioner's claim and one for an
 * outpatient hospital's (critical access hospitals included: believed). A place of service stands on a practitioner's
 * claim, yet therapy there is the hospital's to bill (PC/TC indicator 7).
 */
import type { ClaimDay, ServiceLine } from '../claim/claim-day.ts';
import type { RulesInForce } from '../ports.ts';
import type { Doubt } from '../sources/grade.ts';
import type { Release } from '../sources/release.ts';

/** What was said of where a day was furnished; absent stays absent. */
export interface SaidSetting {
  readonly site?: ClaimDay['site'] | undefined;
  readonly placeOfService?: string | undefined;
  readonly criticalAccessHospital?: boolean | undefined;
}

const outpatientHospital: ReadonlySet<string | undefined> = new Set(['19', '22']);

function isHospitalClaim(
  { site, placeOfService, criticalAccessHospital }: SaidSetting,
  codes: readonly ServiceLine['code'][],
  { therapyCode }: Pick<RulesInForce, 'therapyCode'>,
): boolean {
  if (site === 'hospital-outpatient' || criticalAccessHospital === true) return true;
  return outpatientHospital.has(placeOfService) && codes.every((code) => therapyCode(code) !== undefined);
}

/** The rules with the limits of the setting; undefined where none of it reaches back to the date. */
export function withLimitsOf(
  said: SaidSetting,
  codes: readonly ServiceLine['code'][],
  inForce: RulesInForce,
): RulesInForce {
  return isHospitalClaim(said, codes, inForce) ? { ...inForce, mue: inForce.hospitalMue } : inForce;
}

export const limitSource = ({ kind, name }: Pick<Release, 'kind' | 'name'>): string =>
  `NCCI MUE ${kind === 'mue-outpatient' ? 'outpatient hospital' : 'practitioner'} ${name}`;

/** A copy read once answers with less confidence than one that was compared. */
export const copyDoubts = (tables: readonly { readonly release: Release }[]): readonly Doubt[] =>
  tables.some(({ release }) => release.kind === 'mue-outpatient' && Boolean(release.provenance))
    ? [
        {
          grade: 'medium',
          reason: 'The hospital limits are a public copy, read once.',
          raisedBy: "CMS's own hospital table, which an administrator loads",
        },
      ]
    : [];
