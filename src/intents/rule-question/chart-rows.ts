/** The rows of each chart, taken from the rules and tables in force; nothing of them is written down. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { Chart } from '../../core/knowledge/card.ts';
import { dollars } from '../../core/money/cents.ts';
import { printDecimal } from '../../core/money/decimal.ts';
import type { ModifierEntry } from '../../core/playbook/playbook.ts';
import type { Block } from '../../core/reply/reply.ts';
import { reviewDay, type ReviewedDay } from '../../core/review/review-day.ts';
import { bandOf } from '../../core/units/ladder.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf, type DayRead } from '../answering/claim-day-of.ts';
import type { RuleQuestion } from './question.ts';

export type Table = Extract<Block, { kind: 'table' }>;
type ReadDay = Extract<DayRead, { kind: 'day' }>;

export interface ChartBase {
  readonly question: RuleQuestion;
  readonly asked: Circumstances;
  readonly read: ReadDay;
  readonly codes: readonly string[];
}

const mostUnits = 8;
/** Minutes alone of therapist and assistant, 97110, that show each way a unit can fall. */
const sharedMinutes: readonly (readonly [therapist: number, assistant: number])[] = [
  [0, 15],
  [8, 7],
  [7, 8],
  [5, 10],
  [10, 19],
  [20, 25],
  [23, 22],
  [22, 23],
];

export function chartTable(chart: Chart, base: ChartBase): Table {
  switch (chart) {
    case 'unit-ladder':
      return ladderTable(base);
    case 'assistant':
      return assistantTable(base);
    case 'modifiers':
      return modifierTable(base.asked.playbook.modifiers);
    case 'relative-values':
      return valuesTable(base);
    case 'fees':
      return feesTable(base);
    default:
      return chart satisfies never;
  }
}

function ladderTable({ read }: ChartBase): Table {
  const ladder = read.inForce.rules.ladder.value;
  const rows = Array.from({ length: mostUnits }, (_, i) => bandOf(i + 1, ladder)).map(({ from, to }, i) => [
    `${from}-${to}`,
    String(i + 1),
  ]);
  return { kind: 'table', columns: ['Timed minutes of the day', 'Units'], rows };
}

function assistantTable({ asked, question }: ChartBase): Table {
  const rows = sharedMinutes.map(([therapist, assistant]) => {
    const service = {
      code: '97110',
      minutes: therapist + assistant,
      assistantMinutes: assistant,
      modifiers: ['GP'],
    };
    const read = claimDayOf({ services: [service], date: question.date }, asked);
    const lines = read.kind === 'day' ? reviewDay(read.day, read.inForce).computed.lines : [];
    const units = (assisted: boolean): string =>
      String(lines.filter((line) => line.assisted === assisted).reduce((sum, line) => sum + line.units, 0));
    return [String(therapist), String(assistant), units(false), units(true)];
  });
  return { kind: 'table', columns: ['PT min', 'PTA min', 'Units plain', 'Units CQ'], rows };
}

const modifierTable = (entries: readonly ModifierEntry[]): Table => ({
  kind: 'table',
  columns: ['Modifier', 'For'],
  rows: entries
    .filter(({ modifiers }) => modifiers.length > 0)
    .map(({ modifiers, short }) => [modifiers.join(' '), short]),
});

function valuesTable({ codes, read }: ChartBase): Table {
  const rows = codes.flatMap((code) => {
    const values = read.inForce.feeSchedule?.relativeValues(code as HcpcsCode);
    return values === undefined
      ? []
      : [
          [
            code,
            ...[values.work, values.peNonFacility, values.malpractice].map((each) => printDecimal(each, 2)),
          ],
        ];
  });
  return { kind: 'table', columns: ['Code', 'Work', 'Practice', 'Malpractice'], rows };
}

function feesTable(base: ChartBase): Table {
  const rows = base.codes.flatMap((code) => {
    const price = reviewOne(code, base)?.computed.estimate?.lines[0];
    if (!price || price.fullUnit === 0) return [];
    return [
      [
        code,
        `$${dollars(price.fullUnit)}`,
        price.reducedUnit === null ? '-' : `$${dollars(price.reducedUnit)}`,
      ],
    ];
  });
  return { kind: 'table', columns: ['Code', 'First unit', 'Each further'], rows };
}

/** Each code alone, one unit, at the asker's place and date. */
function reviewOne(code: string, { question, asked }: ChartBase): ReviewedDay | undefined {
  const { date, locality } = question;
  const read = claimDayOf({ services: [{ code, units: 1, modifiers: [] }], date, locality }, asked);
  return read.kind === 'day' ? reviewDay(read.day, read.inForce) : undefined;
}
