/** `unitwise data status`: what is loaded, for which dates, whether it was checked, what is missing for today. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { ReferenceData } from '../../core/ports.ts';
import { plural } from '../../core/words/english.ts';
import type { Release, ReleaseInForce } from '../../core/sources/release.ts';

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
  return [
    inPlainWords(reference, today),
    '',
    ...lines,
    '',
    `For ${today}:`,
    ...needs(reference, today).map((line) => `  ${line}`),
  ].join('\n');
}

/** "Current for 2026 Q4." or which tables are older; the first thing an administrator reads. */
function inPlainWords(reference: ReferenceData, today: ServiceDate): string {
  const { feeSchedule, ptp, mue } = reference.on(today);
  const quarter = `${today.slice(0, 4)} Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  const tables = [
    ['fee schedule', feeSchedule?.rvu],
    ['bundling', ptp],
    ['unit limits', mue],
  ] as const;
  const older = tables.flatMap(([what, table]) => {
    if (table === undefined) return [`${what}, none`];
    if (table.freshness.kind === 'covers') return [];
    const part = what === 'bundling' ? inPart(reference, today) : undefined;
    const beside = part === undefined ? '' : ` (${part.name} for pairs with one of ${coreOf(part)})`;
    return [`${what} ${table.release.name}${beside}`];
  });
  if (older.length === 0) return `Current for ${quarter}.`;
  const count = older.length === 1 ? 'one table is' : `${plural(older.length, 'table')} are`;
  return `For ${quarter} ${count} older or missing: ${older.join('; ')}. "unitwise data update" looks for newer ones.`;
}

/** One line a table: what answers today, and what to import. */
export function needs(reference: ReferenceData, today: ServiceDate): string[] {
  const { feeSchedule, ptp, mue } = reference.on(today);
  const year = today.slice(0, 4);
  return [
    feeSchedule === undefined
      ? `fee schedule: none of ${year}; import the ${year} RVU and GPCI files`
      : said('fee schedule', feeSchedule.rvu),
    pairsSaid(ptp, inPart(reference, today)),
    said('unit limits (MUE)', mue),
  ];
}

/** Pair edits of the day's quarter that were read in part. */
const inPart = ({ releases }: ReferenceData, today: ServiceDate): Release | undefined =>
  releases.find(
    ({ kind, covers, firstDay, lastDay }) =>
      kind === 'ptp' && covers && firstDay <= today && today <= lastDay,
  );

const coreOf = ({ covers }: Release): string => plural(covers?.core.length ?? 0, 'core code');

function pairsSaid(held: ReleaseInForce | undefined, part: Release | undefined): string {
  const line = said('bundling (PTP)', held);
  if (part === undefined || held?.freshness.kind !== 'older') return line;
  return `${line}; pairs with one of ${coreOf(part)} are answered from ${part.name}`;
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
