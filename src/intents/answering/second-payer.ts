/** The payer after the first, by a name of the list: a Medigap plan, Medicaid, QMB, or another plan. */
import type { SecondPayer } from '../../core/payers/second-payer.ts';
import { knownPayer } from '../language/known-payers.ts';

/** Medicaid goes by its state's name. */
const medicaids: ReadonlySet<string> = new Set(['Medicaid', 'Medi-Cal', 'TennCare', 'MassHealth']);

/** Undefined where it is on no list. */
export function secondPayerOf(text: string): SecondPayer | undefined {
  const typed = text.trim();
  if (/^qmb$/i.test(typed)) return { kind: 'qmb' };
  const medigap = /^medigap(?: (?:plan )?([a-z]))?$/i.exec(typed);
  if (medigap !== null) return { kind: 'medigap', plan: medigap[1]?.toUpperCase() };
  const known = knownPayer(typed);
  if (known === undefined || known.name === 'Medicare') return undefined;
  return medicaids.has(known.name)
    ? { kind: 'medicaid' }
    : { kind: 'other', name: known.spelling, rule: undefined };
}
