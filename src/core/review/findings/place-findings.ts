/**
 * Where the service was furnished. PC/TC indicator 7: an independent therapist is not paid for a hospital's
 * patients (RVU26A documentation). Telehealth places: which modifier goes with them is not held here.
 */
import { mapOf } from '../../map-of.ts';
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { RulesInForce } from '../../ports.ts';
import { list } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

const hospital = mapOf<string>({
  '19': 'off-campus outpatient hospital',
  '21': 'inpatient hospital',
  '22': 'on-campus outpatient hospital',
});
const telehealth = new Set(['02', '10']);

export function placeFindings(
  { placeOfService: place }: ClaimDay,
  computed: ComputedDay,
  inForce: RulesInForce,
): Finding[] {
  if (place === undefined) return [];
  const where = hospital.get(place);
  const codes = (wanted: (i: number) => boolean): string[] => [
    ...new Set(computed.lines.flatMap(({ code }, i) => (wanted(i) ? [code] : []))),
  ];
  const theirs = codes((i) => computed.values[i]?.pcTc === '7');
  const release = inForce.feeSchedule?.rvu.release.name ?? '';
  if (where !== undefined && theirs.length > 0) {
    const message = `Place of service ${place} (${where}): ${list(theirs)} of an independent therapist will deny there; the hospital bills it, by this same fee schedule (PC/TC indicator 7).`;
    const citation = { source: release, locator: `${theirs.join(', ')}, PC/TC indicator 7` };
    return [
      { kind: 'place-of-service', severity: 'error', codes: theirs, message, label: 'CMS rule', citation },
    ];
  }
  if (!telehealth.has(place)) return [];
  const message = `Place of service ${place} is telehealth. Which modifier goes with it (95 or none), and whether these codes are on CMS's telehealth list that day, is not held here: ask the MAC.`;
  return [
    {
      kind: 'place-of-service',
      severity: 'warning',
      codes: codes(() => true),
      message,
      verifyAt: "CMS's list of telehealth services",
    },
  ];
}
