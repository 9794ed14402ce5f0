/** A claim day counted, priced and checked, without what might have been. */
import type { ClaimDay } from '../claim/claim-day.ts';
import { codesOf } from '../claim/codes-of.ts';
import type { RulesInForce } from '../ports.ts';
import type { ClaimLine } from './claim-lines.ts';
import { computeDay, type ComputedDay } from './compute-day.ts';
import type { Finding, Severity } from './finding.ts';
import { addOnFindings } from './findings/add-on-findings.ts';
import { assistantFindings } from './findings/assistant-findings.ts';
import { combinationFindings } from './findings/combination-findings.ts';
import { placeFindings } from './findings/place-findings.ts';
import { thresholdFindings } from './findings/threshold-findings.ts';
import { coverageFindings } from './findings/coverage-findings.ts';
import { limitFindings, pairFindings } from './findings/edit-findings.ts';
import { modifierFindings } from './findings/modifier-findings.ts';
import { payerFindings } from './findings/payer-findings.ts';
import { announcedFindings, proposedFindings } from './findings/proposed-findings.ts';
import { termsFindings } from './findings/terms-findings.ts';
import { releaseFindings } from './findings/release-findings.ts';
import { secondFindings } from './findings/second-findings.ts';
import { settingFindings } from './findings/setting-findings.ts';
import { separatingFindings } from './findings/separating-findings.ts';
import { statusFindings } from './findings/status-findings.ts';
import { totalFindings } from './findings/total-findings.ts';
import { unitFindings } from './findings/unit-findings.ts';
import { estimatePayer, type PayerEstimate } from './payer-estimate.ts';
import { pairsOfDay, type PairOfDay } from './pairs-of-day.ts';

export interface InspectedDay {
  readonly computed: ComputedDay;
  /** Undefined where nothing is held of the payer. */
  readonly payer: PayerEstimate | undefined;
  readonly pairs: readonly PairOfDay[];
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

export function inspectDay(day: ClaimDay, inForce: RulesInForce): InspectedDay {
  const computed = computeDay(day, inForce);
  const pairs = pairsOfDay(computed.units, inForce);
  const payer = estimatePayer(computed, day, inForce);
  const codes = codesOf(computed.lines);
  const billed = computed.lines.every(isBilled) ? codes : codesOf(computed.lines.filter(isBilled));
  const findings = gravestFirst([
    coverageFindings(day, computed),
    statusFindings(codes, day, inForce),
    pairFindings(pairs, computed),
    separatingFindings(day, computed, pairs, inForce),
    limitFindings(computed, codes, inForce),
    addOnFindings(billed, inForce),
    modifierFindings(day, inForce),
    thresholdFindings(day, computed, inForce),
    placeFindings(day, computed, inForce),
    payerFindings(day, payer?.paid !== undefined),
    termsFindings(day, computed, payer),
    settingFindings(day, computed, inForce),
    secondFindings(day, computed, inForce),
    totalFindings(day, computed, inForce),
    releaseFindings(day, codes, inForce),
    proposedFindings(day, codes, inForce),
    announcedFindings(day, codes, inForce),
    assistantFindings(day, computed, inForce),
    combinationFindings(day, computed, billed, inForce),
    unitFindings(computed.units, day, inForce),
  ]);
  return { computed, payer, pairs, findings };
}

const isBilled = ({ units }: ClaimLine): boolean => units > 0;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Equally grave ones stay in the order in which they were found. */
function gravestFirst(found: readonly (readonly Finding[])[]): readonly Finding[] {
  const all: Finding[] = [];
  let [ordered, before] = [true, 0];
  for (const findings of found) {
    if (findings.length === 0) continue;
    for (const finding of findings) {
      const grave = severities.indexOf(finding.severity);
      if (grave < before) ordered = false;
      before = grave;
      all.push(finding);
    }
  }
  if (ordered) return all;
  const grave: Finding[] = [];
  for (const severity of severities)
    for (const finding of all) if (finding.severity === severity) grave.push(finding);
  return grave;
}
