/** Something said about a pair, judged against the table: supported, contradicted or unknown. */
import type { PairVerdict } from '../../core/edits/pair-edit.ts';
import type { ReleaseInForce } from '../../core/sources/release.ts';
import type { PairQuestion } from './question.ts';

type Claim = NonNullable<PairQuestion['claim']>;

export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  /** not-held: the table loaded is an excerpt that does not reach these codes. */
  readonly verdict: PairVerdict | { readonly kind: 'not-held' };
  /** The table that says so, or the newest. */
  readonly table: ReleaseInForce;
}

export function judgeClaim(claim: Claim, { a, b, verdict }: JudgedPair): string {
  if (verdict.kind === 'not-held') return `Unknown: the NCCI excerpt loaded does not reach ${a} with ${b}`;
  const edit = verdict.kind === 'edit' ? verdict.edit : undefined;
  const after = verdict.kind === 'ended' ? ` after ${verdict.lastDay}` : '';
  const none = `${a} and ${b} have no NCCI edit${after}`;
  switch (claim) {
    case 'always-modifier':
      if (edit === undefined) return `Contradicted: ${none}, so no 59 is needed`;
      return edit.indicator === '0'
        ? `Contradicted: no modifier opens ${edit.column1}/${edit.column2} (indicator 0)`
        : `Supported, if truly separate: ${edit.column2} with ${edit.column1} needs 59 or an X modifier`;
    case 'never-together':
      if (edit === undefined) return `Contradicted: ${none}`;
      return edit.indicator === '0'
        ? `Supported: ${edit.column2} is bundled into ${edit.column1}, and no modifier helps`
        : `Contradicted: with separate minutes and a modifier ${edit.column2} may be billed (indicator 1)`;
    case 'bundled':
      return edit === undefined
        ? `Contradicted: ${none}`
        : `Supported: ${edit.column2} is bundled into ${edit.column1}`;
    case 'no-edit':
      return edit === undefined
        ? `Supported: ${none}`
        : `Contradicted: ${edit.column1}/${edit.column2} is an edit (indicator ${edit.indicator})`;
    default:
      return claim satisfies never;
  }
}
