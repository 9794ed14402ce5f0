/** Words a unit limit: the number, how the claim is tested against it, and what may be done past it. */
import { payerOf } from '../../core/claim/payer.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { copyDoubts, limitSource } from '../../core/edits/edits-at.ts';
import type { UnitLimit } from '../../core/edits/unit-limit.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { LimitTables } from '../../core/ports.ts';
import { limitTablesOf } from '../../core/reference/tables-used.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import { list, plural } from '../../core/words/english.ts';
import type { UnitLimitQuestion } from './question.ts';

interface Limited {
  readonly code: HcpcsCode;
  readonly limit: UnitLimit | undefined;
}

interface Table {
  readonly mue: LimitTables;
  /** Told beside a hospital's. */
  readonly practitioner: LimitTables | undefined;
  readonly date: ServiceDate;
  readonly dated: boolean;
}

export function explainLimits(limits: readonly Limited[], question: UnitLimitQuestion, table: Table): Reply {
  const [first, second] = limits;
  const tables = limitTablesOf(
    limits.map(({ code }) => code),
    table,
  );
  return {
    headline:
      first !== undefined && second === undefined
        ? headlineOf(first, table)
        : `Unit limits of ${plural(limits.length, 'code')}`,
    blocks: limits.flatMap((limited) => blocksOf(limited, table, second !== undefined)),
    details: [],
    tip: [plain('A limit is a claims edit, never an allowance: the note must support every unit.')],
    sources: limits.map(({ code }) => ({
      source: limitSource(table.mue.tableOf(code).release),
      locator: code,
    })),
    confidence: gradeOf(doubtsOf(question, tables), table.dated ? [] : ['Assumed: service today.']),
    basis: `Medicare Part B · date of service ${table.date} · NCCI ${isHospital(table) ? 'outpatient hospital' : 'practitioner'} MUE ${list(tables.map(inForceOn))}. Estimate, not a guarantee.`,
    followUps: [],
  };
}

const inForceOn = ({ release: { name, firstDay, lastDay } }: ReleaseInForce): string =>
  `${name.replace(/Q/, ' Q')}, in force ${firstDay} to ${lastDay}`;

const isHospital = ({ mue }: Table): boolean => mue.release.kind === 'mue-outpatient';

function headlineOf({ code, limit }: Limited, table: Table): string {
  const where = isHospital(table) ? ', outpatient hospital' : '';
  if (limit === undefined) return `${code}: no published unit limit${where}`;
  if (limit.units === 0) return `${code}: 0 units, Medicare expects none${where}`;
  return `${code}: at most ${inUnits(limit)}${where}`;
}

const inUnits = ({ units, adjudication }: UnitLimit): string =>
  `${plural(units, 'unit')} a ${adjudication === '1' ? 'line' : 'day'}`;

/** MAI in plain words. */
const adjudications = {
  '1': ['each claim line is tested alone', 'A separate line with a fitting modifier is tested on its own.'],
  '2': [
    'a day limit from policy',
    'Units past it are not paid, and an appeal cannot lift it: correct the units.',
  ],
  '3': ['a day limit from clinical data', 'Units past it deny; an appeal with a time log may be paid.'],
} as const;

function blocksOf(limited: Limited, table: Table, named: boolean): Block[] {
  const { mue, practitioner } = table;
  const title: Block[] = named ? [paragraph(`${headlineOf(limited, table)}.`)] : [];
  const { code, limit } = limited;
  if (limit === undefined) {
    return [
      ...title,
      paragraph(
        `${code} is not in MUE ${mue.tableOf(code).release.name}. Unpublished is not unlimited: some limits are kept from print, and every unit still has to be supported.`,
      ),
    ];
  }
  const [meaning, past] = adjudications[limit.adjudication];
  const elsewhere = practitioner?.limit(code);
  const facts = [
    { label: 'Limit', value: inUnits(limit) },
    { label: 'MAI', value: `${limit.adjudication}: ${meaning}` },
    { label: 'Past it', value: past },
    ...(elsewhere === undefined ? [] : [{ label: 'A practitioner', value: inUnits(elsewhere) }]),
  ];
  return [...title, { kind: 'facts', facts }];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

function doubtsOf({ payer }: UnitLimitQuestion, tables: readonly ReleaseInForce[]): Doubt[] {
  const other = payer === undefined ? undefined : payerOf(payer);
  return [
    ...(other?.kind === 'other'
      ? [
          {
            grade: 'low',
            reason: `These are Medicare's limits; ${other.name} may differ.`,
            raisedBy: `the unit policy of ${other.name}`,
          } as const,
        ]
      : []),
    ...tables.flatMap(({ release: { name }, freshness }) =>
      freshness.kind === 'older'
        ? [
            {
              grade: 'medium',
              reason: `The unit-limit table is ${name}, ${plural(freshness.quarters, 'quarter')} older than the date of service.`,
              raisedBy: 'a newer unit-limit table, which an administrator loads',
            } as const,
          ]
        : [],
    ),
    ...copyDoubts(tables),
  ];
}
