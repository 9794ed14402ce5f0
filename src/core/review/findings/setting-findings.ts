/** What the clinic told of its setting or of another payer, and what of it the figures here leave out. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import { spokenDollars, percentOf } from '../../money/cents.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import type { Finding } from '../finding.ts';

export function settingFindings(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): Finding[] {
  const { site, criticalAccessHospital, secondary, percentOfMedicare } = day;
  if ((site ?? criticalAccessHospital ?? secondary ?? percentOfMedicare) === undefined) return [];
  const codes = codesOf(day.lines);
  const allowed = computed.estimate?.totals.allowed;
  return [
    ...ofSite(day, codes, inForce),
    ...(day.criticalAccessHospital === true
      ? [
          {
            ...({ kind: 'assistant-modifier', severity: 'info', codes, label: 'CMS rule' } as const),
            message:
              'A critical access hospital needs no CQ or CO, and neither the assistant cut nor the therapy reduction touches it. It is paid by its own method; the amounts here are the fee schedule.',
            verifyAt: 'Pub. 100-04 chapter 5, section 20.1, and the MAC',
          },
        ]
      : []),
    ...(day.secondary === true
      ? [
          {
            ...({ kind: 'fact-not-used', severity: 'warning', codes } as const),
            message:
              'Medicare pays second here: what is left for it depends on what the first payer paid. The amounts are what Medicare would pay alone.',
          },
        ]
      : []),
    ...(day.percentOfMedicare !== undefined && allowed !== undefined
      ? [
          {
            ...({ kind: 'payer-rule', severity: 'info', codes, label: 'payer policy' } as const),
            message: `At ${day.percentOfMedicare} % of Medicare's allowed amount: $${spokenDollars(percentOf(allowed, day.percentOfMedicare))}.`,
          },
        ]
      : []),
  ];
}

function ofSite(day: ClaimDay, codes: readonly string[], { rules }: RulesInForce): Finding[] {
  const rule = rules.sites.find(({ site }) => site === day.site);
  if (rule === undefined || day.payer.kind === 'other') return [];
  const { computed, unless, says } = rule.value;
  if (
    unless !== undefined &&
    day.lines.every(({ modifiers }) => modifiers.some((each) => each === (unless as typeof each)))
  )
    return [];
  const kind = computed ? 'place-of-service' : 'fact-not-used';
  return [{ kind, severity: 'warning', codes, message: says, label: 'CMS rule', ...citationOf(rule) }];
}
