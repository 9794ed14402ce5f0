/** A file of CMS's payment amounts held against the tables of its year. */
import { composeReference } from '../reference/compose-reference.ts';
import type { RuleBook, TableStore } from '../reference/parts.ts';
import { releaseOfYear, type Release } from '../sources/release.ts';
import { yearOf, type ServiceDate } from '../claim/service-date.ts';
import type { PaymentRow } from '../sources/table-rows.ts';
import { reproducePayments, type Reproduction } from './reproduce-payments.ts';

export interface Proof {
  readonly reproduction: Reproduction;
  /** The tables it rests on. */
  readonly gpci: Release;
  readonly rvu: readonly Release[];
}

export type Proving =
  ({ readonly kind: 'proof' } & Proof) | { readonly kind: 'nothing-to-check'; readonly missing: string };

/** `from`: the payment file's first day. `qualifying`: amounts for qualifying participants. */
export function proveRelease(
  payments: Iterable<PaymentRow>,
  { from, qualifying }: { readonly from: ServiceDate; readonly qualifying: boolean },
  store: TableStore,
  book: RuleBook,
): Proving {
  const year = yearOf(from);
  const { feeSchedule, factorless, rules } = composeReference(store, book).on(from);
  const factor = feeSchedule?.conversionFactor(qualifying)?.value;
  const { mppr } = rules;
  if (factorless !== undefined) {
    return { kind: 'nothing-to-check', missing: `${factorless} states no conversion factor of ${year}` };
  }
  if (feeSchedule === undefined) {
    return { kind: 'nothing-to-check', missing: `no relative values or no indices of ${year} are loaded` };
  }
  if (factor === undefined || mppr === undefined) {
    return { kind: 'nothing-to-check', missing: `no conversion factor of ${year} is held` };
  }
  const gpci = feeSchedule.gpci.release;
  const candidates = valueReleases(store.releases, from);
  const reproduction = reproducePayments(payments, {
    values: (code, modifier) => {
      for (const release of candidates) {
        const row = store.relativeValues(release, code, modifier);
        if (row !== undefined) return { row, release: release.name };
      }
      return undefined;
    },
    indices: (mac, locality) => store.indices(gpci, { mac, locality }),
    conversionFactor: factor,
    reducedPe: mppr.value,
  });
  const rvu = candidates.filter(({ name }) => reproduction.releases.includes(name));
  return { kind: 'proof', reproduction, gpci, rvu };
}

/** The release that answers the file's first day, then the others of the year: an excerpt may lack the code. */
function valueReleases(releases: readonly Release[], from: ServiceDate): readonly Release[] {
  const ofYear = releases.filter(
    ({ kind, firstDay }) => kind.startsWith('rvu') && yearOf(firstDay) === yearOf(from),
  );
  const answering = releaseOfYear(ofYear, from)?.release;
  return answering === undefined ? [] : [answering, ...ofYear.filter((each) => each !== answering)];
}

/**
 * Whether the mismatches show a wrong table. Some amounts of a code match and others not: the indices are wrong.
 * None of a code match while other codes do: its relative values may only be those of another quarter than the
 * payment file's. Anything else is wrong.
 */
export function provesWrong({ reproduction, rvu }: Proof, from: ServiceDate): boolean {
  const missed = [...reproduction.byCode.values()];
  if (missed.length === 0) return false;
  const sameQuarter = rvu.every(({ firstDay }) => firstDay === from);
  const someCodeHolds = missed.length < reproduction.codes;
  return sameQuarter || !someCodeHolds || missed.some(({ matched }) => matched > 0);
}
