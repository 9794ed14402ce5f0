/** The booklet's figures as plain tables, one row a code or pair, for a spreadsheet. */
import { dollars } from '../money/cents.ts';
import { namesOf } from '../reference/tables-used.ts';
import { adjudicationInWords, limitsOf } from './figures/limit-rows.ts';
import { feesOf, type UnitMoney } from './figures/fee-rows.ts';
import { opensInWords, pairsOf } from './figures/pair-rows.ts';
import { timingInWords } from './figures/timing-words.ts';
import type { ToolkitRequest } from './request.ts';

export interface ToolkitTable {
  readonly name: 'fees' | 'pairs' | 'limits';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table that no release serves has its header alone. */
export const toolkitTables = (request: ToolkitRequest): readonly ToolkitTable[] => [
  feeTable(request),
  pairTable(request),
  limitTable(request),
];

function feeTable(request: ToolkitRequest): ToolkitTable {
  const { inForce, placeName } = request;
  const fees = feesOf(request);
  const release = inForce.feeSchedule?.rvu.release.name ?? '';
  const rows = fees.kind === 'priced' ? fees.rows : [];
  return {
    name: 'fees',
    header: [
      ...['code', 'label', 'time', 'full_unit_allowed', 'full_unit_medicare'],
      ...['further_unit_allowed', 'further_unit_medicare', 'remark', 'place', 'date', 'release'],
    ],
    rows: rows.map(({ code, known, full, reduced, remark }) => [
      ...[code, known?.label ?? '', timingInWords(known)],
      ...[...cells(full), ...cells(reduced ?? full)],
      ...[remark ?? '', placeName, inForce.date, release],
    ]),
  };
}

/** A code that is not reduced pays its further units in full. */
const cells = (unit: UnitMoney | null): string[] =>
  unit === null ? ['', ''] : [dollars(unit.allowed), dollars(unit.medicare)];

function pairTable(request: ToolkitRequest): ToolkitTable {
  const pairs = pairsOf(request);
  return {
    name: 'pairs',
    header: ['column1_paid', 'column2_denied', 'indicator', 'meaning', 'until', 'date', 'release'],
    rows: (pairs?.edits ?? []).map((edit) => [
      ...[edit.column1, edit.column2, edit.indicator, opensInWords(edit), edit.to ?? ''],
      ...[request.inForce.date, pairs === undefined ? '' : namesOf(pairs.tables)],
    ]),
  };
}

function limitTable(request: ToolkitRequest): ToolkitTable {
  const limits = limitsOf(request);
  return {
    name: 'limits',
    header: ['code', 'most_units', 'mai', 'meaning', 'date', 'release'],
    rows: [...(limits?.of ?? [])].map(([code, limit]) => [
      code,
      ...(limit === undefined
        ? ['', '', 'none published, which is not unlimited']
        : [String(limit.units), limit.adjudication, adjudicationInWords[limit.adjudication].long]),
      ...[request.inForce.date, limits?.table.release.name ?? ''],
    ]),
  };
}
