/** How a payment file and the tables agree, in a line each. */
import { dollars } from '../money/cents.ts';
import { plural } from '../words/english.ts';
import type { Proof } from './prove-release.ts';
import type { Mismatch } from './reproduce-payments.ts';

/** "218 of 218 amounts of PFREV25C (1 code) to the cent" */
export function proofLine(payment: string, { reproduction }: Pick<Proof, 'reproduction'>): string {
  const { matched, compared, codes } = reproduction;
  return `${matched} of ${compared} amounts of ${payment} (${plural(codes, 'code')}) to the cent`;
}

/** "76145 in 01112-05, facility: CMS 1339.81; (… ) x 32.3465 = 1339.80 (RVU25D)" */
export function mismatchLine({ code, modifier, place, amount, published, ...here }: Mismatch): string {
  const { formula, computed, release } = here;
  const what = `${code} ${modifier}`.trim();
  return `${what} in ${place}, ${amount}: CMS ${dollars(published)}; ${formula} = ${dollars(computed)} (${release})`;
}
