/** A usual visit as billed: an example of ours, priced like any other day, never a statistic. */
import { printDecimal } from '../../core/money/decimal.ts';
import { plain, type Block } from '../../core/reply/reply.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';

interface VisitLine {
  readonly code: string;
  readonly units: number;
  readonly modifiers: string[];
}

export const typicalVisit = (): VisitLine[] =>
  [['97110', 2] as const, ['97140', 1] as const, ['97530', 1] as const].map(([code, units]) => ({
    ...{ code, units, modifiers: ['GP'] },
  }));

export const typicalVisitLabel: Block = {
  kind: 'paragraph',
  line: [plain('Typical-case estimate using standard Medicare modifier rules.')],
};

/** RVUs in hundredths, before any reduction, and the formula that turns them into the amount. */
export function totalRvus({ computed, day }: ReviewedDay): Block[] {
  const rows = computed.lines.flatMap(({ code, units }, i) => {
    const values = computed.values[i];
    if (values === undefined) return [];
    const practice = day.setting === 'facility' ? values.peFacility : values.peNonFacility;
    return [{ code, units, each: values.work + practice + values.malpractice }];
  });
  const total = rows.reduce((sum, { units, each }) => sum + units * each, 0);
  const parts = rows.map(({ code, units, each }) => `${code} ${units} x ${printDecimal(each, 2)}`);
  return [
    {
      ...{ kind: 'steps', title: 'Total RVUs' },
      steps: [
        `${parts.join(' + ')} = ${printDecimal(total, 2)} RVUs (work + practice expense + malpractice)`,
        'A unit pays (work x GPCI + practice expense x GPCI + malpractice x GPCI) x conversion factor',
        'All units but one count half of their practice expense (Medicare therapy reduction)',
      ],
    },
  ];
}
