/** `unitwise data status`: what is loaded, for which dates, whether it was checked, what is missing for today. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plural } from '../../core/words/english.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';

export function dataStatus(reference: ReferenceData, today: ServiceDate): string {
  const rows = reference.releases.map(
    ({ kind, name, firstDay, lastDay, rows: count, sha256, verified, provenance }) => [
      kind,
      name,
      `${firstDay} to ${lastDay}`,
      `${count} rows`,
      sha256.slice(0, 12),
      verified === null ? (provenance ?? 'unverified') : `verified: ${verified}`,
    ],
  );
  const table = [['table', 'release', 'in force', 'rows', 'sha256', 'checked against CMS amounts'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', `For ${today}:`, ...needs(reference, today).map((line) => `  ${line}`)].join('\n');
}

/** One line a table: what answers today, and what to import. */
export function needs(reference: ReferenceData, today: ServiceDate): string[] {
  const { feeSchedule, ptp, mue } = reference.on(today);
  const year = today.slice(0, 4);
  return [
    feeSchedule === undefined
      ? `fee schedule: none of ${year}; import the ${year} RVU and GPCI files`
      : said('fee schedule', feeSchedule.rvu),
    said('bundling (PTP)', ptp),
    said('unit limits (MUE)', mue),
  ];
}

function said(table: string, held: ReleaseInForce | undefined): string {
  if (held === undefined) return `${table}: none; import one`;
  const { release, freshness } = held;
  switch (freshness.kind) {
    case 'covers':
    case 'unchanged':
      return `${table}: ${release.name} covers it`;
    case 'older':
      return `${table}: ${release.name} answers, ${plural(freshness.quarters, 'quarter')} older; import the current release`;
    case 'later':
      return `${table}: ${release.name} answers, begun later`;
  }
}
