/** What the fee schedule's status indicator says of a code, where that is more than a price (RULES 4.4). */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import { payabilityOf } from '../../fees/status.ts';
import type { RulesInForce } from '../../ports.ts';

/** Undefined where there is a plain price. Without a full stop: several are joined. */
export function statusRemark(
  code: HcpcsCode,
  { feeSchedule, therapyCode }: RulesInForce,
): string | undefined {
  if (feeSchedule === undefined) return undefined;
  const values = feeSchedule.relativeValues(code);
  if (values === undefined)
    return `not in ${feeSchedule.rvu.release.name}: check that it is valid on this date`;
  const payability = payabilityOf(values.status);
  switch (payability) {
    case 'payable':
      return undefined;
    case 'restricted':
      return values.work + values.peNonFacility + values.malpractice > 0
        ? 'restricted coverage, ask the MAC'
        : 'restricted coverage and no national price, ask the MAC';
    case 'conditional':
      return 'paid only if nothing else is payable that day';
    case 'bundled':
      return 'never paid on its own, and the patient may not be billed for it';
    case 'contractor':
      return 'no national price, the MAC prices it';
    case 'other-code': {
      const instead = therapyCode(code)?.medicareUses;
      return `not valid for Medicare${instead === undefined ? '' : `, bill ${instead}`}`;
    }
    case 'non-covered':
      return 'not covered by Medicare';
    case 'not-priced-here':
      return 'outside the physician fee schedule';
    case 'reporting-only':
      return 'for reporting only, nothing is paid';
    case 'ended':
      return 'no longer valid for Medicare';
    default:
      return payability satisfies never;
  }
}
