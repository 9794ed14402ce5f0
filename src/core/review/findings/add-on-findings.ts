/**
 * Add-on codes are paid only beside a primary code of theirs on the same day. The table names the primaries; the
 * families we hold by their time rules (97551 with 97550) are checked even where the table lacks them. A primary
 * CMS leaves to the contractor (code CCCCC) cannot be checked here.
 */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { RulesInForce } from '../../ports.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';
import { list } from '../../words/english.ts';

const leftToContractor = 'CCCCC';
const mostNamed = 4;

export function addOnFindings({ lines }: ComputedDay, inForce: RulesInForce): Finding[] {
  const billed = new Set(lines.filter(({ units }) => units > 0).map(({ code }) => code));
  return [...billed].flatMap((code): Finding[] => {
    const { primaries, citation } = primariesOf(code, inForce);
    const [first] = primaries;
    if (first === undefined || primaries.some((each) => each === leftToContractor || billed.has(each))) {
      return [];
    }
    const named = list(primaries.slice(0, mostNamed));
    const which =
      primaries.length > 1
        ? `one of its primary codes (${named}${primaries.length > mostNamed ? ', …' : ''})`
        : named;
    const message = `${code} is an add-on and will deny alone: bill it beside ${which}.`;
    return [
      {
        kind: 'add-on-without-primary',
        severity: 'error',
        codes: [code],
        message,
        label: 'NCCI edit',
        ...citation,
      },
    ];
  });
}

function primariesOf(
  code: HcpcsCode,
  { addOn, therapyCode, rules }: RulesInForce,
): { readonly primaries: readonly HcpcsCode[]; readonly citation: Pick<Finding, 'citation' | 'verifyAt'> } {
  const primaries = addOn?.primariesOf(code) ?? [];
  if (addOn !== undefined && primaries.length > 0) {
    return {
      primaries,
      citation: { citation: { source: `NCCI add-on ${addOn.release.name}`, locator: code } },
    };
  }
  const timing = therapyCode(code)?.timing;
  return {
    primaries: timing?.kind === 'add-on' ? [timing.first] : [],
    citation: { verifyAt: rules.codeList.verifyAt },
  };
}
