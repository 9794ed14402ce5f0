/** What a unit of each code pays here, how its time counts, and how many a day Medicare expects at most. */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import { disciplines, planOfDiscipline } from '../../claim/modifier.ts';
import { yearOf } from '../../claim/service-date.ts';
import type { TherapyCode } from '../../claim/therapy-code.ts';
import { spokenDollars } from '../../money/cents.ts';
import { paragraph, warning, type BookletBlock, type BookletColumn } from '../booklet.ts';
import { madeSection, type NamedBasis, type SectionMade } from '../basis-notes.ts';
import { feesOf, type Fees, type UnitMoney } from '../figures/fee-rows.ts';
import { adjudicationInWords, limitsOf, type Limits } from '../figures/limit-rows.ts';
import { timingInWords } from '../figures/timing-words.ts';
import type { ToolkitRequest } from '../request.ts';
import { feeBases, limitBases, shareWords } from './fee-words.ts';

export function feesSection(request: ToolkitRequest): SectionMade {
  const fees = feesOf(request);
  const limits = limitsOf(request);
  const bases: readonly NamedBasis[] = [...feeBases(request, fees), ...limitBases(request, limits)];
  const title = fees.kind === 'priced' ? 'What a unit pays, and how many a day' : 'Codes and units a day';
  return madeSection(
    title,
    [
      ...unpriced(request, fees),
      ...shareWords(request, fees),
      table(request, fees, limits),
      ...remarks(fees),
      ...legend(limits),
    ],
    bases,
  );
}

/** Says that there is no price; a fee is never taken from another year or place. */
function unpriced({ inForce: { date } }: ToolkitRequest, { kind }: Fees): BookletBlock[] {
  switch (kind) {
    case 'no-schedule':
      return [
        warning(
          `No fee schedule of ${yearOf(date)} is loaded, so no amounts stand here; another year's are never used in their stead.`,
        ),
      ];
    case 'no-factor':
      return [
        warning(
          'The tables loaded lack an index or a rate that a price at this place and date needs: no amounts stand here.',
        ),
      ];
    case 'priced':
      return [];
    default:
      return kind satisfies never;
  }
}

const full = 'Full unit, $';
const further = 'Further unit, $';
const about: readonly BookletColumn[] = [
  { title: 'Code', share: 42, set: 'strong' },
  { title: 'What (our label)', share: 128 },
  { title: 'Time', share: 64 },
  { title: 'Plan', share: 54 },
];
const money: readonly BookletColumn[] = [
  { title: 'Allowed', share: 46, set: 'right', group: full },
  { title: 'Medicare', share: 52, set: 'right', group: full },
  { title: 'Allowed', share: 46, set: 'right', group: further },
  { title: 'Medicare', share: 52, set: 'right', group: further },
];
const limited: readonly BookletColumn[] = [
  { title: 'Most', share: 34, set: 'right', group: 'Unit limit' },
  { title: 'per', share: 56, group: 'Unit limit' },
];

function table({ codes, inForce }: ToolkitRequest, fees: Fees, limits: Limits | undefined): BookletBlock {
  const rows = codes.map((code, i) => {
    const known = inForce.therapyCode(code);
    const row = fees.kind === 'priced' ? fees.rows[i] : undefined;
    return [
      ...[code, known?.label ?? 'not a therapy code here', timingInWords(known), plansOf(known)],
      ...(fees.kind === 'priced' ? [...amounts(row?.full), ...amounts(row?.reduced)] : []),
      ...(limits === undefined ? [] : limitCells(code, limits)),
    ];
  });
  const columns = [
    ...about,
    ...(fees.kind === 'priced' ? money : []),
    ...(limits === undefined ? [] : limited),
  ];
  return { kind: 'table', columns, rows };
}

const none = '–';

/** "GP GO": the plans of care a code can be under. */
function plansOf(known: TherapyCode | undefined): string {
  if (known === undefined || known.therapy === 'none') return none;
  const plans = known.disciplines.flatMap((each) => planOfDiscipline(each) ?? []);
  return disciplines.filter((plan) => plans.some((each) => each === plan)).join(' ');
}

const amounts = (unit: UnitMoney | null | undefined): string[] =>
  unit ? [spokenDollars(unit.allowed), spokenDollars(unit.medicare)] : [none, none];

function limitCells(code: HcpcsCode, { of }: Limits): string[] {
  const limit = of.get(code);
  return limit === undefined
    ? [none, 'unpublished']
    : [String(limit.units), adjudicationInWords[limit.adjudication].short];
}

function remarks(fees: Fees): BookletBlock[] {
  if (fees.kind !== 'priced') return [];
  const byRemark = new Map<string, string[]>();
  for (const { code, remark } of fees.rows) {
    if (remark !== undefined) byRemark.set(remark, [...(byRemark.get(remark) ?? []), code]);
  }
  const said = [...byRemark].map(([remark, codes]) => `${codes.join(', ')}: ${remark}.`);
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
}

/** Only what the table shows is explained. */
function legend(limits: Limits | undefined): BookletBlock[] {
  if (limits === undefined) {
    return [warning('No table of unit limits reaches back to this date, so none stand here.')];
  }
  const shown = new Set([...limits.of.values()].map((limit) => limit?.adjudication));
  const said = (['1', '2', '3'] as const).flatMap((mai) => {
    const { short, long } = adjudicationInWords[mai];
    return shown.has(mai) ? [`“${short}” (MAI ${mai}): ${long}.`] : [];
  });
  const unpublished = shown.has(undefined)
    ? ['Unpublished is not unlimited: some limits are kept from print.']
    : [];
  const words = [
    ...said,
    ...unpublished,
    'A limit is a claims edit, never an allowance: the note supports every unit.',
  ];
  return [paragraph(words.join(' '))];
}
