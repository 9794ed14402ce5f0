/** The payer after the first, by a name of the list or of the team's own: a Medigap plan, Medicaid, QMB, another plan. */
import { isNamed } from '../../core/payers/find-profile.ts';
import type { PayerProfile } from '../../core/payers/profile.ts';
import type { SecondPayer } from '../../core/payers/second-payer.ts';
import { knownPayer } from '../language/known-payers.ts';

/** Medicaid goes by its state's name. */
const medicaids: ReadonlySet<string> = new Set([...['Medicaid', 'Medi-Cal', 'TennCare', 'MassHealth']]);

/** Undefined where neither knows it. */
export function secondPayerOf(
  text: string,
  payers: readonly Pick<PayerProfile, 'name' | 'aliases' | 'product'>[],
): SecondPayer | undefined {
  const typed = text.trim();
  if (/^qmb$/i.test(typed)) return { kind: 'qmb' };
  const medigap = /^medigap(?: (?:plan )?([a-z]))?$/i.exec(typed);
  if (medigap !== null) return { kind: 'medigap', plan: medigap[1]?.toUpperCase() };
  const known = knownPayer(typed);
  const own = payers.find((profile) => isNamed(profile, typed));
  if (own?.product === 'medicaid' || medicaids.has(known?.name ?? '')) return { kind: 'medicaid' };
  const name = own?.name ?? known?.spelling;
  if (name === undefined || known?.name === 'Medicare' || own?.product === 'medicare') return undefined;
  return { kind: 'other', name, rule: undefined };
}
