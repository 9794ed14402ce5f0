/** Therapy modifiers every always-therapy line needs (believed: Pub. 100-04 chapter 5, section 20.1). */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { disciplineOf, disciplines } from '../../claim/modifier.ts';
import type { RulesInForce } from '../../ports.ts';
import { list } from '../../words/english.ts';
import type { Finding } from '../finding.ts';

const verifyAt = 'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.1';

export function modifierFindings(day: ClaimDay, inForce: RulesInForce): Finding[] {
  const missing = day.lines.filter(
    ({ code, modifiers }) =>
      inForce.therapyCode(code)?.therapy === 'always' &&
      disciplineOf(modifiers) === undefined &&
      !modifiers.some((modifier) => disciplines.includes(modifier)),
  );
  return [...new Set(missing.map(({ code }) => code))].map((code) => {
    const message = `${code} needs ${list(plansOf(inForce.therapyCode(code)?.disciplines ?? []))}: a therapy line without its plan-of-care modifier is rejected.`;
    return {
      kind: 'missing-therapy-modifier',
      severity: 'error',
      codes: [code],
      message,
      label: 'CMS rule',
      verifyAt,
    };
  });
}

const planOf: Readonly<Record<string, string>> = {
  PT: 'GP (physical therapy)',
  OT: 'GO (occupational therapy)',
  SLP: 'GN (speech therapy)',
};

const plansOf = (kinds: readonly string[]): string[] => {
  const plans = kinds.flatMap((kind) => planOf[kind] ?? []);
  return plans.length > 1 ? [plans.join(' or ')] : plans;
};
