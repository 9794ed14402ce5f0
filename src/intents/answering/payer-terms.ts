/** What is held of the payer a day names: the team's own profile first, then what is shipped of the same payer. */
import type { UnitRule } from '../../core/claim/claim-day.ts';
import { payerOf } from '../../core/claim/payer.ts';
import { payerTermsOf, type TermsAsked } from '../../core/payers/payer-terms-of.ts';
import type { PayerTerms } from '../../core/payers/terms.ts';
import { knownPayer } from '../language/known-payers.ts';

export function payerTerms(
  typed: string,
  asked: Omit<TermsAsked, 'names'>,
): { readonly terms: PayerTerms; readonly rule?: UnitRule } | undefined {
  if (payerOf(typed).kind === 'medicare') return undefined;
  return payerTermsOf({ ...asked, names: [typed, knownPayer(typed)?.name ?? typed] });
}
