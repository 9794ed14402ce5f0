/**
 * Who owes a line that carries a notice modifier. GY: excluded by law, denied, the patient owes it. GZ: denial
 * expected and no notice given, the provider writes it off. GA: notice on file, paid if found necessary, else the
 * patient owes it. GX marks a voluntary notice beside GY and decides nothing alone.
 * Believed; verify at Pub. 100-04 chapter 30 and CR 6563.
 */
import type { Modifier } from './modifier.ts';

export type Liability = 'usual' | 'patient' | 'provider' | 'patient-if-denied';

export const noticeRulesAt = 'Medicare Claims Processing Manual (Pub. 100-04), chapter 30; CR 6563';

export function liabilityOf(modifiers: readonly Modifier[]): Liability {
  let named: Liability = 'usual';
  for (const modifier of modifiers as readonly string[]) {
    if (modifier === 'GY') return 'patient';
    if (modifier === 'GZ') named = 'provider';
    if (modifier === 'GA' && named === 'usual') named = 'patient-if-denied';
  }
  return named;
}

/** Medicare pays nothing for it, whatever the note says. */
export const isDenied = (liability: Liability): boolean =>
  liability === 'patient' || liability === 'provider';
