/** Where a reader can open what we say: a manual and section, or a CMS release and row. */
export interface Citation {
  readonly source: string;
  readonly locator: string;
}

/** Days both inclusive; `to` is null while the value stands. */
export interface EffectiveRange {
  readonly from: string;
  readonly to: string | null;
}

/** file, published: shown as a citation. believed: from memory, worded so, with where to verify it. */
export type Basis =
  | { readonly basis: 'file' | 'published'; readonly citation: Citation }
  | { readonly basis: 'believed'; readonly verifyAt: string };

/** A value of the rules, the days it holds, and how we know. */
export type Cited<T> = EffectiveRange & Basis & { readonly value: T };

export const holdsOn = (range: EffectiveRange, date: string): boolean =>
  range.from <= date && (range.to === null || date <= range.to);

/** What a reader may open for it, or where a believed value can be verified. */
export const citationOf = (basis: Basis): { citation: Citation } | { verifyAt: string } =>
  basis.basis === 'believed' ? { verifyAt: basis.verifyAt } : { citation: basis.citation };
