/** The releases an answer about some codes rests on, each once: excerpts and whole tables may stand side by side. */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { RulesInForce } from '../ports.ts';
import type { ReleaseInForce } from '../sources/release.ts';

export const feeTablesOf = (
  codes: readonly HcpcsCode[],
  { feeSchedule }: Pick<RulesInForce, 'feeSchedule'>,
): readonly ReleaseInForce[] =>
  feeSchedule === undefined ? [] : distinct(tablesOf(codes, feeSchedule.rvuOf), feeSchedule.rvu);

export const limitTablesOf = (
  codes: readonly HcpcsCode[],
  { mue }: Pick<RulesInForce, 'mue'>,
): readonly ReleaseInForce[] => (mue === undefined ? [] : distinct(tablesOf(codes, mue.tableOf), mue));

function tablesOf(
  codes: readonly HcpcsCode[],
  tableOf: (code: HcpcsCode) => ReleaseInForce,
): readonly ReleaseInForce[] {
  const tables: ReleaseInForce[] = [];
  for (const code of codes) add(tableOf(code), tables);
  return tables;
}

/** Nearly always the one before says the same. */
function add(table: ReleaseInForce, tables: ReleaseInForce[]): void {
  const last = tables.at(-1);
  if (last?.release !== table.release || last.freshness.kind !== table.freshness.kind) tables.push(table);
}

/** Of every pair among the codes that a table speaks of. */
export function pairTablesOf(
  codes: readonly HcpcsCode[],
  { ptp }: Pick<RulesInForce, 'ptp'>,
): readonly ReleaseInForce[] {
  if (ptp === undefined) return [];
  const tables: ReleaseInForce[] = [];
  for (let i = 0; i < codes.length; i += 1) {
    for (let j = i + 1; j < codes.length; j += 1) {
      const [a, b] = [codes[i], codes[j]];
      const table = a === undefined || b === undefined || a === b ? undefined : ptp.of(a, b);
      if (table !== undefined) add(table, tables);
    }
  }
  return distinct(tables, ptp);
}

/** Whether some pair among the codes is in no table that reaches back to the date. */
export const somePairUnheld = (codes: readonly HcpcsCode[], { ptp }: Pick<RulesInForce, 'ptp'>): boolean =>
  codes.some((a, i) => codes.slice(i + 1).some((b) => ptp?.of(a, b) === undefined));

const isSame = (a: ReleaseInForce, b: ReleaseInForce): boolean =>
  a.release.name === b.release.name && a.freshness.kind === b.freshness.kind;

/** Newest first; `otherwise` where there is none. */
function distinct(tables: readonly ReleaseInForce[], otherwise: ReleaseInForce): readonly ReleaseInForce[] {
  if (tables.length < 2) return tables.length === 1 ? tables : [otherwise];
  const named: ReleaseInForce[] = [];
  for (const table of tables) {
    const at = named.findIndex((each) => isSame(each, table));
    if (at < 0) named.push(table);
    else named[at] = table;
  }
  return named.length < 2 ? named : named.sort((a, b) => (a.release.firstDay < b.release.firstDay ? 1 : -1));
}

/** "2026Q4, 2024Q3" */
export const namesOf = (tables: readonly ReleaseInForce[]): string =>
  [...new Set(tables.map(({ release }) => release.name))].join(', ');
