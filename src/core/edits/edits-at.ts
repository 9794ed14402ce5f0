/**
 * Which pair edits and unit limits a day is tested against: CMS publishes one table of each for a practitioner's claim
 * and one for an outpatient hospital's (critical access hospitals included: believed). A place of service stands on a
 * practitioner's claim, yet therapy there is the hospital's to bill (PC/TC indicator 7).
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

/**
 * The rules with the tables of the setting. A hospital's limits are undefined where none of them reaches back to the
 * date; for its pairs, where none are held, the practitioner's stand in and say so.
 */
export function withEditsOf(
  said: SaidSetting,
  codes: readonly ServiceLine['code'][],
  inForce: RulesInForce,
): RulesInForce {
  if (!isHospitalClaim(said, codes, inForce)) return inForce;
  const { hospitalMue: mue, hospitalPtp, ptp } = inForce;
  return { ...inForce, mue, ptp: hospitalPtp ?? (ptp && { ...ptp, standsIn: true }) };
}

export const whosePairs = ({ kind }: Pick<Release, 'kind'>): string =>
  kind === 'ptp-hospital' ? 'outpatient hospital' : 'practitioner';

export const pairSource = (release: Pick<Release, 'kind' | 'name'>): string =>
  `NCCI PTP ${whosePairs(release)} ${release.name}`;

/** Said of a hospital's pairs where its own table is not held. */
export const standsInSaid =
  "Judged by the practitioner pair edits (NCCI PTP): the outpatient hospital's own are not loaded here, and may differ.";

export const standInDoubts = ({ ptp }: Pick<RulesInForce, 'ptp'>): readonly Doubt[] =>
  ptp?.standsIn === true
    ? [
        {
          grade: 'low',
          reason: "A practitioner's pair edits stand in for the outpatient hospital's.",
          raisedBy: "CMS's outpatient hospital PTP files (ccioph), which an administrator loads",
        },
      ]
    : [];

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
