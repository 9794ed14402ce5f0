/** How we know what the playbook says: citations for the sources, and where to verify what is only believed. */
import type { Block } from '../../core/reply/reply.ts';
import type { Basis, Citation } from '../../core/sources/citation.ts';

/** One entry a source; its places side by side. */
export function citationsOf(bases: readonly Basis[]): readonly Citation[] {
  const bySource = new Map<string, Set<string>>();
  for (const basis of bases) {
    if (basis.basis === 'believed') continue;
    const { source, locator } = basis.citation;
    bySource.set(source, (bySource.get(source) ?? new Set<string>()).add(locator));
  }
  return [...bySource].map(([source, locators]) => ({ source, locator: [...locators].join(', ') }));
}

export const isBelieved = (bases: readonly Basis[]): boolean =>
  bases.some(({ basis }) => basis === 'believed');

/** "Believed; verify at Pub. 100-02 ch. 15." */
export const verifyWords = (basis: Basis): string =>
  basis.basis === 'believed' ? ` Believed; verify at ${basis.verifyAt}.` : '';

export function believedSteps(bases: readonly Basis[]): Block[] {
  const places = new Set(bases.flatMap((basis) => (basis.basis === 'believed' ? [basis.verifyAt] : [])));
  return places.size === 0
    ? []
    : [{ kind: 'steps', title: 'Believed, not cited: verify at', steps: [...places] }];
}
