/** Words what the NCCI table says of each pair: the verdict first, then columns, indicator, window, and what to do. */
import { payerOf } from '../../core/claim/payer.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import { exclusionInWords, type Exclusion } from '../../core/edits/exclusive-period.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';
import { pairSource, standInDoubts, whosePairs } from '../../core/edits/edits-at.ts';
import type { PairTables } from '../../core/ports.ts';
import { list, plural } from '../../core/words/english.ts';
import { standsInNote } from './explain-partners.ts';
import { judgeClaim, type JudgedPair } from './judge-claim.ts';
import type { PairQuestion } from './question.ts';

interface Table {
  /** Newest first. */
  readonly tables: readonly ReleaseInForce[];
  readonly ptp: PairTables;
  readonly date: ServiceDate;
  readonly dated: boolean;
  /** One or the other in a period, whatever the edits say. */
  readonly exclusions: readonly Exclusion[];
}

export function explainPairs(all: readonly JudgedPair[], question: PairQuestion, table: Table): Reply {
  const excluded = (pair: JudgedPair): boolean =>
    table.exclusions.some(({ codes }) => codes.includes(pair.a) && codes.includes(pair.b));
  const pairs = all.filter((pair) => !excluded(pair));
  const [first, second] = pairs;
  const said =
    first !== undefined && question.claim !== undefined ? judgeClaim(question.claim, first) : undefined;
  return {
    headline:
      (table.exclusions.length > 0 ? excludedHeadline(table.exclusions) : undefined) ??
      said ??
      (second === undefined && first !== undefined ? headlineOf(first) : headlineOfMany(pairs)),
    blocks: [
      ...ofOtherPayer(question),
      ...(table.ptp.standsIn === true ? [standsInNote] : []),
      ...table.exclusions.map((each) => ruleNote(exclusionInWords(each))),
      ...pairs.flatMap((pair) =>
        blocksOf(pair, table, second !== undefined || said !== undefined || table.exclusions.length > 0),
      ),
    ],
    details: [],
    tip: pairs.some(({ verdict }) => verdict.kind === 'edit' && verdict.edit.indicator === '1')
      ? [plain('Prefer XE, XS, XP or XU where one fits; they say more than 59. Never both on one line.')]
      : null,
    sources: [
      ...table.exclusions.flatMap(({ rule }) => (rule.basis === 'believed' ? [] : [rule.citation])),
      ...pairs.map((pair) => ({
        source: pairSource(pair.table.release),
        locator: locatorOf(pair),
      })),
    ],
    confidence: gradeOf(doubtsOf(question, table, pairs), table.dated ? [] : ['Assumed: service today.']),
    basis: `Medicare Part B · date of service ${table.date} · NCCI ${whosePairs(table.ptp.release)} PTP ${list(table.tables.map(inForceOn))}. Estimate, not a guarantee.`,
    followUps: [],
  };
}

const inForceOn = ({ release: { name, firstDay, lastDay } }: ReleaseInForce): string =>
  `${quarterName(name)}, in force ${firstDay} to ${lastDay}`;

const locatorOf = ({ a, b, verdict }: JudgedPair): string =>
  verdict.kind === 'edit' || verdict.kind === 'ended'
    ? `${verdict.edit.column1}/${verdict.edit.column2}`
    : `${a}/${b}: no row`;

/** "2024Q3" as people say it. */
const quarterName = (name: string): string => name.replace(/Q/, ' Q');

function headlineOf({ a, b, verdict }: JudgedPair): string {
  switch (verdict.kind) {
    case 'edit':
      return verdict.edit.indicator === '0'
        ? `No: ${verdict.edit.column2} is bundled into ${verdict.edit.column1}, and no modifier helps`
        : `Only if truly separate: ${verdict.edit.column2} is bundled into ${verdict.edit.column1}`;
    case 'ended':
      return `No edit any more: ${a} and ${b} are no pair after ${verdict.lastDay}`;
    case 'none':
      return `No edit: ${a} and ${b} are not a pair`;
    case 'not-held':
      return `I cannot say: the NCCI excerpt loaded does not reach ${a} with ${b}`;
    default:
      return verdict satisfies never;
  }
}

function headlineOfMany(pairs: readonly JudgedPair[]): string {
  const edits = pairs.filter(({ verdict }) => verdict.kind === 'edit').length;
  return `${edits === 0 ? 'None' : edits} of ${plural(pairs.length, 'pair')} ${edits > 1 ? 'have' : 'has'} an edit`;
}

function blocksOf(pair: JudgedPair, { date }: Table, named: boolean): Block[] {
  const { verdict, table } = pair;
  const release = `NCCI ${whosePairs(table.release)} PTP ${quarterName(table.release.name)}`;
  const title: Block[] = named ? [{ kind: 'paragraph', line: [plain(`${headlineOf(pair)}.`)] }] : [];
  switch (verdict.kind) {
    case 'edit': {
      const { column1, column2, indicator, from, to, rationale } = verdict.edit;
      const facts = [
        { label: 'Column 1, paid', value: column1 },
        { label: 'Column 2, denied', value: column2 },
        {
          label: 'Indicator',
          value: indicator === '0' ? '0: no modifier opens it' : '1: a modifier opens it if truly separate',
        },
        {
          label: 'In force',
          value: `${from === table.release.firstDay ? `in ${quarterName(table.release.name)}` : `from ${from}`}${to === null ? ', no end' : ` to ${to}`}`,
        },
        ...(rationale === '' ? [] : [{ label: 'Why', value: rationale }]),
      ];
      const act =
        indicator === '0'
          ? `Bill ${column1} alone; write ${column2} off, never to the patient.`
          : `Only with different minutes (or sites, or encounters) documented for both: XU or 59 on ${column2}; either line may carry it.`;
      return [...title, { kind: 'facts', facts }, note(indicator === '0' ? 'error' : 'warning', act)];
    }
    case 'ended':
      return [
        ...title,
        paragraph(
          `${verdict.edit.column1}/${verdict.edit.column2} ended on ${verdict.lastDay}, its last day in force. No edit in ${release} on ${date}, so no modifier is needed for it.`,
        ),
        overlap,
      ];
    case 'none':
      return [
        ...title,
        paragraph(`No edit in ${release} in either direction on ${date}, so no modifier is needed for it.`),
        overlap,
      ];
    case 'not-held':
      return [
        ...title,
        paragraph(
          'It holds the therapy codes with their neighbours. Import the whole PTP file from CMS with "unitwise data import".',
        ),
      ];
    default:
      return verdict satisfies never;
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', line: [plain(text)] });

const note = (
  severity: 'error' | 'warning',
  text: string,
  label: 'NCCI edit' | 'payer policy' = 'NCCI edit',
): Block => ({
  ...{ kind: 'notice', severity, label, line: [plain(text)] },
});

const excludedHeadline = (exclusions: readonly Exclusion[]): string =>
  `No: ${list(exclusions.flatMap(({ codes }) => codes))} are not both billed in ${exclusions[0]?.rule.value.period ?? ''}`;

const ruleNote = (text: string): Block => ({
  ...{ kind: 'notice', severity: 'error', label: 'CMS rule', line: [plain(text)] },
});

const overlap: Block = {
  ...{ kind: 'notice', severity: 'warning', label: 'CMS rule' },
  line: [plain('No edit is not permission to bill the same minutes twice: each code needs its own.')],
};

/** Another payer keeps edits of its own: said before Medicare's. Medicaid's are a program of their own (1903(r)(4) of the Act). */
function ofOtherPayer({ payer }: PairQuestion): Block[] {
  const other = payer === undefined ? undefined : payerOf(payer);
  if (other?.kind !== 'other') return [];
  const own = /\bmedicaid\b/i.test(other.name)
    ? 'Medicaid has NCCI tables of its own, and states add rules: look there before you bill again.'
    : `${other.name} may keep its own: its policy or portal says.`;
  return [note('warning', `These are Medicare's edits. ${own}`, 'payer policy')];
}

function doubtsOf({ payer }: PairQuestion, { tables, ptp }: Table, pairs: readonly JudgedPair[]): Doubt[] {
  const other = payer === undefined ? undefined : payerOf(payer);
  return [
    ...(pairs.some(({ verdict }) => verdict.kind === 'not-held')
      ? [
          {
            grade: 'low',
            reason: 'The pair is outside the excerpt loaded.',
            raisedBy: 'the whole PTP file, once imported',
          } as const,
        ]
      : []),
    ...(other?.kind === 'other'
      ? [
          {
            grade: 'low',
            reason: `These are Medicare's edits; ${other.name} may differ.`,
            raisedBy: `the edit policy of ${other.name}`,
          } as const,
        ]
      : []),
    ...standInDoubts({ ptp }),
    ...tables.flatMap(({ release: { name }, freshness }) =>
      freshness.kind === 'older'
        ? [
            {
              grade: 'medium',
              reason: `The bundling table ${tables.length > 1 ? 'of some pairs ' : ''}is ${name}, ${plural(freshness.quarters, 'quarter')} older than the date of service.`,
              raisedBy: 'a newer bundling table, which an administrator loads',
            } as const,
          ]
        : [],
    ),
  ];
}
