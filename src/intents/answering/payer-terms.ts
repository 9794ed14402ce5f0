/** What is held of the payer a day names: the team's own profile first, then what is shipped of the same payer. */
import { payerOf } from '../../core/claim/payer.ts';
import { payerTermsOf, type HeldTerms, type TermsAsked } from '../../core/payers/payer-terms-of.ts';
import type { SecondPayer } from '../../core/payers/second-payer.ts';
import { knownPayer } from '../language/known-payers.ts';
import { secondPayerOf } from './second-payer.ts';

export function payerTerms(typed: string, asked: Omit<TermsAsked, 'names'>): HeldTerms | undefined {
  if (payerOf(typed).kind === 'medicare') return undefined;
  return payerTermsOf({ ...asked, names: [typed, knownPayer(typed)?.name ?? typed] });
}

/** The payer after the first, with the rule it counts by where that is held. */
export function withRule(
  typed: string | undefined,
  asked: Omit<TermsAsked, 'names'>,
): SecondPayer | undefined {
  const second = typed === undefined ? undefined : secondPayerOf(typed, asked.payers);
  return second?.kind === 'other' ? { ...second, rule: payerTerms(second.name, asked)?.rule } : second;
}
