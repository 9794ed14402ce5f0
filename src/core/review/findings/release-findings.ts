/** How well the loaded tables fit the date of service, and what is missing for it. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import { yearOf } from '../../claim/service-date.ts';
import type { RulesInForce } from '../../ports.ts';
import { standsInSaid } from '../../edits/edits-at.ts';
import { remembered } from '../../reference/remembered.ts';
import { feeTablesOf, limitTablesOf, pairTablesOf } from '../../reference/tables-used.ts';
import type { ReleaseInForce, TableKind } from '../../sources/release.ts';
import { plural } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

/** `codes`: each once. */
export function releaseFindings(
  day: ClaimDay,
  codes: readonly HcpcsCode[],
  inForce: RulesInForce,
): Finding[] {
  const { feeSchedule, factorless, date } = inForce;
  const finding = (kind: Finding['kind'], severity: Finding['severity'], message: string): Finding => ({
    ...{ kind, severity, codes, message },
  });
  const found: Finding[] = [];
  if (feeSchedule === undefined) {
    const year = yearOf(date);
    const letter = 'ABCD'.charAt(Math.floor((Number(date.slice(5, 7)) - 1) / 3));
    const file = `RVU${String(year).slice(2)}${letter}`;
    const message =
      factorless === undefined
        ? `No fee schedule of ${year} is loaded, so there is no price. An administrator loads ${file} and GPCI${year} once CMS publishes them ("unitwise data update").`
        : `${factorless} is loaded but states no conversion factor of ${year}, so there is no price. An administrator loads a file that states it once CMS publishes one ("unitwise data update").`;
    found.push(finding('no-release-for-date', 'error', message));
  } else {
    addStale(found, feeTablesOf(codes, inForce), codes);
    if (feeSchedule.indices(day.place) === undefined) {
      const instead = day.place.kind === 'unknown' ? day.place.instead : undefined;
      const message =
        instead === undefined
          ? `I could not tell the Medicare locality, so there is no price. Give a ZIP ("75201") or a locality ("04412-11").`
          : `There is no price yet: ${instead}`;
      found.push(finding('locality-unknown', 'error', message));
    }
  }
  if (codes.length > 1) {
    if (inForce.ptp?.standsIn === true)
      found.push({ ...finding('bundling-not-checked', 'warning', standsInSaid), label: 'NCCI edit' });
    addStale(found, pairTablesOf(codes, inForce), codes);
  }
  addStale(found, limitTablesOf(codes, inForce), codes);
  return found;
}

function addStale(found: Finding[], tables: readonly ReleaseInForce[], codes: readonly string[]): void {
  for (const held of tables) {
    const said = isFresh(held) ? undefined : ageOf(held);
    if (said === undefined) continue;
    const { severity, message, citation } = said;
    found.push({ kind: 'stale-data', severity, codes, message, citation });
  }
}

const isFresh = ({ freshness: { kind } }: ReleaseInForce): boolean =>
  kind === 'covers' || kind === 'unchanged';

/** What the table is called, and what its releases are called in a citation. */
const tableOf: Readonly<Partial<Record<TableKind, readonly [called: string, source: string]>>> = {
  ptp: ['bundling table', 'NCCI PTP practitioner '],
  'ptp-hospital': ['hospital bundling table', 'NCCI PTP outpatient hospital '],
  mue: ['unit-limit table', 'NCCI MUE practitioner '],
  'mue-outpatient': ['hospital unit-limit table', 'NCCI MUE outpatient hospital '],
};

/** Said once of a table, for days by the thousand rest on it. Undefined where it fits the date of service. */
const ageOf = remembered(({ release, freshness }: ReleaseInForce) => {
  const [table, source] = tableOf[release.kind] ?? ['fee schedule', ''];
  const about = (severity: Finding['severity'], message: string) => ({
    ...{ severity, message },
    citation: {
      source: `${source}${release.name}`,
      locator: `${release.title}, in force ${release.firstDay} to ${release.lastDay}`,
    },
  });
  switch (freshness.kind) {
    case 'covers':
    case 'unchanged':
      return undefined;
    case 'older':
      return about(
        'warning',
        `The ${table} loaded is ${release.name}, ${plural(freshness.quarters, 'quarter')} older than the date of service. A later release exists or is due.`,
      );
    case 'later':
      return about(
        'info',
        `The ${table} loaded for ${release.firstDay.slice(0, 4)} is ${release.name}, which begins after the date of service.`,
      );
  }
});
