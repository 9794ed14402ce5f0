/** A reviewed day as plain data: the JSON of the command line, money as "28.79". Fields are only ever added. */
import type { ClaimDay } from '../claim/claim-day.ts';
import { codesOf } from '../claim/codes-of.ts';
import { dollars, type Cents } from '../money/cents.ts';
import { printDecimal } from '../money/decimal.ts';
import type { RulesInForce } from '../ports.ts';
import { feeTablesOf, limitTablesOf, namesOf, pairTablesOf } from '../reference/tables-used.ts';
import { feeSteps } from './fee-steps.ts';
import { isTherapyLine } from './compute-day.ts';
import { proposedDay } from './findings/proposed-findings.ts';
import type { PaidLine } from '../payers/pay-lines.ts';
import { secondName } from '../payers/second-payer.ts';
import { secondOf } from './findings/second-findings.ts';
import { paidRange, type PaidRange } from './paid-range.ts';
import type { ReviewedDay } from './review-day.ts';
import type { PairOfDay } from './pairs-of-day.ts';
import { totalsOf, type Allocation, type Totals } from './what-if.ts';

export function plainForm(reviewed: ReviewedDay): PlainReview {
  const { day, inForce, computed, nextUnit, otherRule } = reviewed;
  const { feeSchedule, ptp, mue } = inForce;
  const codes = codesOf(day.lines);
  const factor = feeSchedule?.conversionFactor(day.qualifyingParticipant)?.value;
  return {
    outcome: 'answered',
    answerId: reviewed.answerId,
    dateOfService: inForce.date,
    rule: day.rule,
    assumed: day.assumed,
    releases: {
      rvu: feeSchedule === undefined ? null : namesOf(feeTablesOf(codes, inForce)),
      gpci: feeSchedule?.gpci.release.name ?? null,
      ptp: ptp === undefined ? null : namesOf(pairTablesOf(codes, inForce)),
      mue: mue === undefined ? null : namesOf(limitTablesOf(codes, inForce)),
      conversionFactor: factor === undefined ? null : printDecimal(factor, 4),
    },
    timedMinutes: computed.units.timedMinutes,
    timedUnits: computed.units.timedUnits,
    tie: reviewed.alternatives.length > 0,
    allowedAllocations: computed.units.allowedAllocations,
    alternatives: reviewed.alternatives.map(unitsOf),
    alternativeTotals: reviewed.alternatives.map(({ totals }) => plainTotals(totals)),
    nextUnit: nextUnit && { ...nextUnit, allowed: money(nextUnit.allowed) },
    lines: plainLines(reviewed),
    totals: plainTotals(totalsOf(computed)),
    ...plainPayer(reviewed),
    ...plainSecond(reviewed),
    ...rangeOf(paidRange(computed)),
    otherRule: { rule: otherRule.rule, units: unitsOf(otherRule), totals: plainTotals(otherRule.totals) },
    ...(reviewed.afterDenials === undefined
      ? {}
      : {
          afterDenials: {
            codes: reviewed.afterDenials.codes,
            totals: plainTotals(reviewed.afterDenials.totals),
          },
        }),
    ...scenarioOf(day, inForce),
    pairs: reviewed.pairs.map(plainPair),
    findings: reviewed.findings,
    confidence: {
      grade: reviewed.confidence.grade,
      reasons: [...reviewed.confidence.reasons, ...(reviewed.confidence.named ?? [])],
      raisedBy: reviewed.confidence.raisedBy,
    },
  };
}

/** Beside a day without a price: what CMS proposed, labeled as such. */
function scenarioOf(day: ClaimDay, inForce: RulesInForce): { readonly scenario?: object } {
  const computed = proposedDay(day, inForce);
  const factor = inForce.proposed?.conversionFactor(day.qualifyingParticipant)?.value;
  if (computed === undefined || inForce.proposed === undefined || factor === undefined) return {};
  const { rvu, gpci } = inForce.proposed;
  const releases = { rvu: rvu.release.name, gpci: `${gpci.release.name} without the work floor` };
  return {
    scenario: {
      label: 'proposed',
      releases: { ...releases, conversionFactor: printDecimal(factor, 4) },
      totals: plainTotals(totalsOf(computed)),
    },
  };
}

function plainPair({ codes, verdict, table: { release } }: PairOfDay): object {
  if (verdict.kind === 'none') return { codes, edit: 'none', release: release.name };
  const { column1, column2, indicator, from, to, rationale } = verdict.edit;
  const edit = verdict.kind === 'edit' ? 'in force' : 'ended';
  return {
    codes: [column1, column2],
    edit,
    modifierIndicator: indicator,
    from,
    to,
    rationale,
    release: release.name,
  };
}

export interface PlainReview {
  readonly outcome: 'answered';
  readonly answerId: string;
  readonly [field: string]: unknown;
}

const unitsOf = ({ units }: Allocation): Record<string, number> => Object.fromEntries(units);

const money = (cents: Cents | null | undefined): string | null =>
  cents === null || cents === undefined ? null : dollars(cents);

const plainTotals = (totals: Totals | null): Record<string, string | boolean | null> => ({
  ...plainShares(totals),
  partial: totals === null || totals.partial,
});

const plainShares = (shares: Partial<Totals> | null | undefined): Record<string, string | null> => ({
  allowed: money(shares?.allowed),
  deductible: money(shares?.deductible),
  coinsurance: money(shares?.coinsurance),
  assistantReduction: money(shares?.assistantReduction),
  sequestration: money(shares?.sequestration),
  medicarePaid: money(shares?.medicarePaid),
  patientOwes: money(shares?.patientOwes),
  providerOwes: money(shares?.providerOwes),
});

/** By the payer's own terms, where any are held; Medicare's figures stand beside it in `totals`. */
function plainPayer({ day, payer }: ReviewedDay): object {
  if (payer === undefined) return {};
  const amounts = (paid: PaidLine | undefined | null): object => ({
    allowed: money(paid?.allowed),
    assistantCut: money(paid?.assistantCut),
    patientOwes: money(paid?.patientOwes),
    payerPays: money(paid?.payerPays),
  });
  const { paid, lacks } = payer;
  return {
    payer: {
      ...{ name: day.payer.name, lacks, ...amounts(paid?.totals), partial: paid?.partial ?? true },
      lines: paid?.lines.map(amounts) ?? [],
    },
  };
}

/** Who pays after Medicare; its amounts are null where they are not computed. */
function plainSecond({ day, computed, inForce }: ReviewedDay): object {
  const settled = secondOf(day, computed, inForce);
  if (settled === undefined) return {};
  const { second, pays, patientOwes } = settled;
  return { second: { name: secondName(second), pays: money(pays), patientOwes: money(patientOwes) } };
}

const rangeOf = (
  range: PaidRange | undefined,
): { readonly range?: { readonly low: string; readonly high: string } } =>
  range === undefined ? {} : { range: { low: dollars(range.low), high: dollars(range.high) } };

function plainLines({ computed, day, inForce }: ReviewedDay): readonly object[] {
  return computed.lines.map((line, i) => {
    const priced = computed.estimate?.lines[i] ?? null;
    const values = computed.values[i];
    const facility = day.setting === 'facility' && !isTherapyLine(line, inForce);
    const steps =
      priced && values && computed.rates
        ? feeSteps({
            ...{ line, priced, values, rates: computed.rates, facility },
            liability: computed.coverage[i]?.liability ?? 'usual',
          })
        : [];
    return {
      code: line.code,
      units: line.units,
      modifiers: line.modifiers,
      status: values?.status ?? null,
      fullUnit: money(priced?.fullUnit),
      reducedUnit: money(priced?.reducedUnit),
      ...plainShares(priced?.shares),
      ...rangeOf(paidRange(computed, i)),
      ...(day.participating ? {} : { limitingCharge: money(priced?.limitingCharge) }),
      steps,
    };
  });
}
