/** Who uses which unit rule is known for Medicare alone; for every other payer both counts are shown. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import type { Finding } from '../finding.ts';

export function payerFindings({ payer, assumed, lines }: ClaimDay, priced: boolean): Finding[] {
  if (payer.kind === 'medicare' || !assumed.includes('rule')) return [];
  const codes = codesOf(lines);
  const message = `Which unit rule ${payer.name} uses is not held here: both counts are shown, at ${priced ? 'the rates shown' : "Medicare's rates, not this payer's"}. The contract or provider manual says.`;
  return [{ kind: 'payer-rule-unknown', severity: 'warning', codes, message, label: 'payer policy' }];
}
