/**
 * KX: once the year's allowed amounts pass the threshold (PT and speech therapy together, OT apart), each line
 * needs KX, which attests medical necessity. Checked only where the clinic told the running total.
 */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { isDenied } from '../../claim/liability.ts';
import type { Cents } from '../../money/cents.ts';
import { spokenDollars } from '../../money/cents.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import { isTherapyLine, type ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

export interface TherapyPool {
  readonly name: string;
  /** Allowed this year before the day, and on the day. */
  readonly before: Cents;
  readonly today: Cents;
  readonly lines: readonly number[];
}

export function thresholdFindings(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): Finding[] {
  const { kxThreshold, targetedReview } = inForce.rules;
  if (day.therapyToDate === undefined || day.payer.kind !== 'medicare' || kxThreshold === undefined)
    return [];
  const year = inForce.date.slice(0, 4);
  return poolsOf(day, computed, inForce).flatMap(({ name, before, today, lines }): Finding[] => {
    const codesOf = (wanted: (modifiers: readonly string[]) => boolean): string[] => [
      ...new Set(
        lines
          .flatMap((i) => computed.lines.slice(i, i + 1))
          .flatMap(({ code, modifiers }) => (wanted(modifiers) ? [code] : [])),
      ),
    ];
    const without = codesOf((modifiers) => !modifiers.includes('KX'));
    const withKx = codesOf((modifiers) => modifiers.includes('KX'));
    const limit = `the ${year} threshold of $${spokenDollars(kxThreshold.value)} for ${name}`;
    const finding = (
      severity: Finding['severity'],
      codes: readonly string[],
      message: string,
      basis = kxThreshold,
    ): Finding => ({
      ...{ kind: 'kx-threshold', severity, codes, message, label: 'CMS rule' },
      ...citationOf(basis),
    });
    const total = before + today;
    const past = total > kxThreshold.value;
    return [
      ...(past && without.length > 0
        ? [
            finding(
              'error',
              without,
              `$${spokenDollars(before)} + $${spokenDollars(today)} = $${spokenDollars(total)} is past ${limit}: add KX if the note supports that the care is necessary, else it denies.`,
            ),
          ]
        : []),
      ...(!past && withKx.length > 0
        ? [
            finding(
              'warning',
              withKx,
              `$${spokenDollars(total)} do not reach ${limit}: KX is not needed yet.`,
            ),
          ]
        : []),
      ...(targetedReview !== undefined && total > targetedReview.value
        ? [
            finding(
              'info',
              codesOf(() => true),
              `Past $${spokenDollars(targetedReview.value)} claims may be picked for medical review.`,
              targetedReview,
            ),
          ]
        : []),
    ];
  });
}

/** The day's lines by the threshold they count toward; denied lines count toward none. */
export function poolsOf(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): readonly TherapyPool[] {
  const { ptSlp, ot } = day.therapyToDate ?? { ptSlp: 0, ot: 0 };
  const occupational = (i: number): boolean => {
    const line = computed.lines[i];
    const plan = computed.units.services[line?.service ?? -1]?.discipline;
    if (plan !== undefined) return plan === 'GO';
    return day.discipline === undefined
      ? inForce.therapyCode(line?.code ?? ('' as never))?.disciplines[0] === 'OT'
      : day.discipline === 'OT';
  };
  const therapy = computed.lines.flatMap((line, i) =>
    line.units > 0 && isTherapyLine(line, inForce) && !isDenied(computed.coverage[i]?.liability ?? 'usual')
      ? [i]
      : [],
  );
  return [
    { name: 'PT and speech therapy together', before: ptSlp, lines: therapy.filter((i) => !occupational(i)) },
    { name: 'OT', before: ot, lines: therapy.filter((i) => occupational(i)) },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map((pool) => ({
      ...pool,
      today: pool.lines.reduce((sum, i) => sum + (computed.estimate?.lines[i]?.shares.allowed ?? 0), 0),
    }));
}
