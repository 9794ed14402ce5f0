/**
 * Add-on codes are paid only beside a primary code of theirs on the same day. The table names the primaries; the
 * families we hold by their time rules (97551 with 97550) are checked even where the table lacks them. A primary
 * CMS leaves to the contractor (code CCCCC) cannot be checked here.
 */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { RulesInForce } from '../../ports.ts';
import type { Finding } from '../finding.ts';
import { list } from '../../words/english.ts';

const leftToContractor = 'CCCCC';
const mostNamed = 4;

/** `billed`: each once. */
export function addOnFindings(billed: readonly HcpcsCode[], inForce: RulesInForce): Finding[] {
  const findings: Finding[] = [];
  for (const code of billed) {
    const held = primariesOf(code, inForce);
    if (held === undefined) continue;
    const { primaries, ...source } = held;
    if (primaries.some((each) => each === leftToContractor || billed.includes(each))) continue;
    const named = list(primaries.slice(0, mostNamed));
    const which =
      primaries.length > 1
        ? `one of its primary codes (${named}${primaries.length > mostNamed ? ', …' : ''})`
        : named;
    const message = `${code} is an add-on and will deny alone: bill it beside ${which}.`;
    findings.push({
      ...{ kind: 'add-on-without-primary', severity: 'error', codes: [code], message },
      ...{ label: 'NCCI edit', ...source },
    });
  }
  return findings;
}

interface Primaries extends Pick<Finding, 'citation' | 'verifyAt'> {
  readonly primaries: readonly HcpcsCode[];
}

/** Undefined where the code is no add-on. */
function primariesOf(code: HcpcsCode, { addOn, therapyCode, rules }: RulesInForce): Primaries | undefined {
  const primaries = addOn?.primariesOf(code);
  if (addOn !== undefined && primaries !== undefined && primaries.length > 0) {
    return { primaries, citation: { source: `NCCI add-on ${addOn.release.name}`, locator: code } };
  }
  const timing = therapyCode(code)?.timing;
  return timing?.kind === 'add-on'
    ? { primaries: [timing.first], verifyAt: rules.codeList.verifyAt }
    : undefined;
}
