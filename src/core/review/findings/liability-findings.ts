/** What a notice modifier on a line does to its money. Believed; see liability.ts. */
import type { ClaimDay, ServiceLine } from '../../claim/claim-day.ts';
import { liabilityOf, noticeRulesAt, type Liability } from '../../claim/liability.ts';
import type { Finding } from '../finding.ts';

export function liabilityFindings({ lines, payer }: ClaimDay): Finding[] {
  if (payer.kind === 'other') return [];
  return lines.flatMap((line): Finding[] => {
    const said = sentenceOf(line);
    return said === undefined
      ? []
      : [{ kind: 'coverage-rule', codes: [line.code], label: 'CMS rule', verifyAt: noticeRulesAt, ...said }];
  });
}

type Said = Pick<Finding, 'severity' | 'message'>;

const sentences: Readonly<Record<Exclude<Liability, 'usual'>, (code: string) => Said>> = {
  patient: (code) => ({
    severity: 'warning',
    message: `GY on ${code}: excluded by law, so Medicare denies it and pays $0.00. The patient owes it.`,
  }),
  provider: (code) => ({
    severity: 'warning',
    message: `GZ on ${code}: no notice was given, so Medicare denies it and pays $0.00. The clinic writes it off and may not bill the patient.`,
  }),
  'patient-if-denied': (code) => ({
    severity: 'info',
    message: `GA on ${code}: a notice is on file. Medicare pays if it finds the service necessary; if not, the patient owes it.`,
  }),
};

function sentenceOf({ code, modifiers }: ServiceLine): Said | undefined {
  const liability = liabilityOf(modifiers);
  return liability === 'usual' ? undefined : sentences[liability](code);
}
