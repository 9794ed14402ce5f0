/** What a section rests on: cited in small print under it, or gathered at the end as believed. */
import type { Basis } from '../sources/citation.ts';
import type { BookletBlock, BookletSection } from './booklet.ts';

export interface NamedBasis {
  /** What is believed, where it is: "the sequestration rate". */
  readonly what: string;
  readonly basis: Basis;
}

export interface SectionMade {
  readonly section: BookletSection;
  readonly bases: readonly NamedBasis[];
}

/** Marks what is believed and not cited. */
export const dagger = '†';

export const isBelieved = ({ basis }: Basis): boolean => basis === 'believed';

export function madeSection(
  title: string,
  blocks: readonly BookletBlock[],
  bases: readonly NamedBasis[] = [],
): SectionMade {
  return { section: { title, blocks: [...blocks, ...sourceNote(bases)] }, bases };
}

/** One entry a source; its places side by side. */
function sourceNote(bases: readonly NamedBasis[]): BookletBlock[] {
  const bySource = new Map<string, Set<string>>();
  for (const { basis } of bases) {
    if (basis.basis === 'believed') continue;
    const { source, locator } = basis.citation;
    bySource.set(source, (bySource.get(source) ?? new Set<string>()).add(locator));
  }
  const cited = [...bySource].map(([source, locators]) => `${source} (${[...locators].join(', ')})`);
  const believed = bases.some(({ basis }) => basis.basis === 'believed');
  const said = [
    ...(cited.length > 0 ? [`Sources: ${cited.join('; ')}.`] : []),
    ...(believed
      ? [`${dagger} Believed, not read at its source; where to verify it stands at the end.`]
      : []),
  ];
  return said.length === 0 ? [] : [{ kind: 'note', text: said.join(' ') }];
}
