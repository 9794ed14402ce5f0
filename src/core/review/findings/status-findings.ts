/** What the fee schedule's status indicator says about each code of the day (RVU26A documentation, Attachment A). */
import type { ClaimDay } from '../../claim/claim-day.ts';
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { RelativeValues } from '../../fees/relative-values.ts';
import { payabilityOf } from '../../fees/status.ts';
import type { RulesInForce } from '../../ports.ts';
import type { Finding } from '../finding.ts';

/** `codes`: each once. */
export function statusFindings(
  codes: readonly HcpcsCode[],
  { payer }: Pick<ClaimDay, 'payer'>,
  inForce: RulesInForce,
): Finding[] {
  const schedule = inForce.feeSchedule;
  const findings: Finding[] = [];
  for (const code of codes) {
    const values = schedule?.relativeValues(code);
    if (values !== undefined) {
      if (payabilityOf(values.status) === 'payable') continue;
      for (const found of ofStatus(code, values, inForce))
        findings.push(payer.kind === 'other' ? elsewhere(found, payer.name) : found);
    } else if (inForce.rules.endedCodes.has(code) && payer.kind !== 'other') {
      continue;
    } else if (!inForce.everHeld(code)) {
      findings.push(unknownCode(code));
    } else if (schedule !== undefined) {
      findings.push(notInRelease(code, schedule.rvu.release.name));
    }
  }
  return findings;
}

/** Medicare's word on a code says nothing of another payer's. */
const elsewhere = (finding: Finding, payer: string): Finding => ({
  ...finding,
  severity: 'info',
  message: `By Medicare's table: ${finding.message.replace(/ Bill (\w+) instead\.$/, '')} ${payer} may differ: see its own list.`,
});

function unknownCode(code: HcpcsCode): Finding {
  const message = `${code} is in none of the tables loaded here. Check the code; if it is right, import CMS's full files.`;
  return { kind: 'unknown-code', severity: 'error', codes: [code], message, label: 'CMS rule' };
}

function notInRelease(code: HcpcsCode, name: string): Finding {
  const message = `${code} is not in ${name}, so it has no Medicare price on this date. Check that it is valid on the date of service.`;
  const citation = { source: name, locator: `${code} (absent)` };
  return { kind: 'not-in-release', severity: 'error', codes: [code], message, label: 'CMS rule', citation };
}

function ofStatus(code: HcpcsCode, values: RelativeValues, inForce: RulesInForce): readonly Finding[] {
  const finding = (kind: Finding['kind'], severity: Finding['severity'], message: string): Finding[] => [
    { kind, severity, codes: [code], message, label: 'CMS rule', citation: values.citation },
  ];
  const payability = payabilityOf(values.status);
  switch (payability) {
    case 'payable':
      return [];
    case 'restricted':
      return values.work + values.peNonFacility + values.malpractice > 0
        ? finding(
            'restricted-coverage',
            'warning',
            `${code} has restricted coverage (status R): it may not be covered. Ask the MAC.`,
          )
        : finding(
            'restricted-coverage',
            'warning',
            `${code} has restricted coverage (status R) and no national price. Ask the MAC.`,
          );
    case 'conditional':
      return finding(
        'restricted-coverage',
        'info',
        `${code} is paid only if nothing else is payable that day (status T).`,
      );
    case 'bundled':
      return finding(
        'bundled',
        'error',
        `${code} is never paid separately (status B). Do not bill the patient for it.`,
      );
    case 'contractor':
      return finding(
        'contractor-priced',
        'warning',
        `${code} has no national price (status C): the MAC prices it. Ask the MAC.`,
      );
    case 'other-code': {
      const instead = inForce.therapyCode(code)?.medicareUses;
      const use = instead === undefined ? 'Medicare wants another code.' : `Bill ${instead} instead.`;
      return finding(
        'not-valid-for-medicare',
        'error',
        `${code} is not valid for Medicare (status I). ${use}`,
      );
    }
    case 'non-covered':
      return finding('non-covered', 'error', `Medicare does not cover ${code} (status N).`);
    case 'not-priced-here':
      return finding(
        'non-covered',
        'warning',
        `${code} is not paid under the physician fee schedule (status ${values.status}).`,
      );
    case 'reporting-only':
      return finding('bundled', 'info', `${code} is for reporting only (status M): nothing is paid for it.`);
    case 'ended':
      return finding(
        'not-in-release',
        'error',
        `${code} is not valid on this date (status ${values.status}).`,
      );
    default:
      return payability satisfies never;
  }
}
