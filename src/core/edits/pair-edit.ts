/**
 * NCCI procedure-to-procedure edits: on one claim day column 1 is paid and column 2 denied. Indicator 0: no
 * modifier helps. 1: a modifier opens the pair if the services were truly separate. 9: never applied.
 * A pair may stand several times with different windows; the one in force on the date of service decides.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import type { ServiceDate } from '../claim/service-date.ts';

export interface PairEdit {
  readonly column1: HcpcsCode;
  readonly column2: HcpcsCode;
  readonly indicator: '0' | '1' | '9';
  /** First day in force; the release's own first day where CMS's start date is not held. */
  readonly from: ServiceDate;
  /** Last day in force, inclusive; null while it stands. */
  readonly to: ServiceDate | null;
  readonly rationale: string;
}

export type PairVerdict =
  | { readonly kind: 'edit'; readonly edit: PairEdit }
  | { readonly kind: 'ended'; readonly edit: PairEdit; readonly lastDay: ServiceDate }
  | { readonly kind: 'none' };

const none: PairVerdict = { kind: 'none' };

/** `edits`: all rows of one pair, both directions. */
export function judgePair(edits: readonly PairEdit[], date: ServiceDate): PairVerdict {
  if (edits.length === 0) return none;
  let ended: PairVerdict = none;
  for (const edit of edits) {
    if (edit.indicator === '9') continue;
    if (edit.from <= date && (edit.to === null || date <= edit.to)) return { kind: 'edit', edit };
    if (edit.to === null || edit.to >= date) continue;
    if (ended.kind === 'none' || (ended.kind === 'ended' && edit.to > ended.lastDay)) {
      ended = { kind: 'ended', edit, lastDay: edit.to };
    }
  }
  return ended;
}

const separating: readonly string[] = ['59', 'XE', 'XS', 'XP', 'XU'];

/** True where a modifier that can open an indicator-1 pair stands on either line. */
export const opensPair = (modifiers: readonly string[]): boolean =>
  modifiers.some((modifier) => separating.includes(modifier));
