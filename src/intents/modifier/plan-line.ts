/** Which plan modifier a code takes: by whose plan it can be under. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { planOfDiscipline } from '../../core/claim/modifier.ts';
import type { RulesInForce } from '../../core/ports.ts';

export function planLine(code: HcpcsCode, { therapyCode }: RulesInForce): readonly string[] {
  const known = therapyCode(code);
  if (known === undefined || known.therapy === 'none') return [`${code}: no plan modifier of its own.`];
  const plans = known.disciplines.flatMap((discipline) => {
    const plan = planOfDiscipline(discipline);
    return plan === undefined
      ? []
      : [`${plan} under ${/^[AEIO]/.test(discipline) ? 'an' : 'a'} ${discipline} plan`];
  });
  const always = known.therapy === 'always' ? '' : ' (only when it is given under a therapy plan)';
  return [`${code}: ${plans.join(', ')}${always}.`];
}
