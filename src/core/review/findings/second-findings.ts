/** What is said of the payer after Medicare: whose units go on the claim, what it pays, and what is not computed. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import { spokenDollars } from '../../money/cents.ts';
import { secondName, settleSecond, type SecondSettled } from '../../payers/second-payer.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';
import { underOtherRule } from '../what-if.ts';

/** Undefined where no payer after Medicare was told, or Medicare's part has no price. */
export function secondOf(
  { second, payer }: ClaimDay,
  { estimate }: ComputedDay,
  { rules }: RulesInForce,
): SecondSettled | undefined {
  if (second === undefined || payer.kind !== 'medicare' || estimate === undefined) return undefined;
  return settleSecond(second, estimate.totals, rules.medigap);
}

export function secondFindings(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): Finding[] {
  const { second, payer } = day;
  if (second === undefined) return [];
  const codes = codesOf(day.lines);
  const said = (severity: Finding['severity'], message: string, more: Partial<Finding> = {}): Finding => ({
    ...{ kind: 'payer-rule', severity, codes, message, ...more },
  });
  const name = secondName(second);
  if (payer.kind !== 'medicare') {
    const why =
      second.kind === 'medigap' && payer.kind === 'medicare-advantage'
        ? 'Medigap pays nothing beside a Medicare Advantage plan.'
        : `What ${name} pays after ${payer.name} is not computed here.`;
    return [said('warning', why, { kind: 'fact-not-used' })];
  }
  const settled = secondOf(day, computed, inForce);
  switch (second.kind) {
    case 'medigap':
      if (settled === undefined) return [];
      return settled.pays === null
        ? [said('warning', `${name} is no standardized plan held here: its part is not computed.`)]
        : medigapSaid(settled).map((message) =>
            said('info', message, { label: 'payer policy', ...medigapSource(inForce) }),
          );
    case 'qmb':
      return [
        said(
          'info',
          "A QMB owes nothing of Medicare's deductible or coinsurance: bill Medicaid, not the patient.",
          {
            label: 'CMS rule',
            citation: { source: '42 USC 1396a(n)(3)(B)', locator: 'qualified Medicare beneficiaries' },
          },
        ),
      ];
    case 'medicaid':
      return [
        said(
          'info',
          "Medicaid as secondary is not computed: most states pay the lesser of Medicare's cost sharing and what is left up to their own rate. Ask eligibility for QMB: then the patient owes nothing.",
        ),
      ];
    case 'other':
      return [
        said('info', `${unitsByMedicare(day, name, computed, inForce)} What it pays is not computed here.`),
      ];
  }
}

const medigapSource = ({ rules }: RulesInForce) =>
  rules.medigap === undefined ? {} : citationOf(rules.medigap);

function medigapSaid({ second, perhapsOwed }: SecondSettled): readonly string[] {
  if (second.kind !== 'medigap') return [];
  switch (second.plan) {
    case undefined:
      return [
        'By most Medigap plans: C and F pay the deductible too, K pays half of the coinsurance, L three quarters, N may leave a copay. Tell its letter: "Medigap plan G".',
      ];
    case 'K':
    case 'L':
      return [`Plan ${second.plan} pays all of it once its own yearly limit is met.`];
    case 'N':
      return [`Plan N may leave the patient up to $${spokenDollars(perhapsOwed)} of an office visit.`];
    default:
      return [];
  }
}

/** One claim goes out, counted by the first payer's rule; the second gets it as it is. */
function unitsByMedicare(day: ClaimDay, name: string, computed: ComputedDay, inForce: RulesInForce): string {
  const own = `Units go on the claim by Medicare's rule; ${name} gets the same claim`;
  const rule = day.second?.kind === 'other' ? day.second.rule : undefined;
  if (rule === undefined || rule === day.rule) return `${own}.`;
  const sum = (units: Iterable<number>): number => [...units].reduce((total, each) => total + each, 0);
  const [here, there] = [
    sum(computed.lines.map(({ units }) => units)),
    sum(underOtherRule(day, inForce).units.values()),
  ];
  const words = rule === 'ama' ? 'the AMA rule' : "CMS's rule";
  return here === there
    ? `${own}, and ${words} it counts by gives as many.`
    : `${own}: it counts by ${words} and would count ${there}, the claim keeps ${here}.`;
}
