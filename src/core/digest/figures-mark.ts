/** Which releases somebody was told of last: the newest of each table whose changes are told. */
import type { ReferenceData } from '../ports.ts';
import type { Release, TableKind } from '../sources/release.ts';

/** The tables whose changes touch a claim. */
export type ToldKind = Extract<TableKind, 'rvu' | 'mue' | 'ptp'>;

const kinds: readonly ToldKind[] = ['rvu', 'mue', 'ptp'];

/** "rvu:RVU26C mue:2026Q2 ptp:2024Q3": the same for the same figures, whatever else is loaded. */
export const figuresMark = ({ releases }: Pick<ReferenceData, 'releases'>): string =>
  kinds
    .flatMap((kind) => newestFirst(releases, kind)[0] ?? [])
    .map(({ kind, name }) => `${kind}:${name}`)
    .join(' ');

/** The release of the table a mark names; undefined where it names none. */
export const releaseInMark = (mark: string, kind: ToldKind): string | undefined =>
  mark
    .split(' ')
    .find((part) => part.startsWith(`${kind}:`))
    ?.slice(kind.length + 1);

export const newestFirst = (releases: readonly Release[], kind: TableKind): readonly Release[] =>
  releases.filter((release) => release.kind === kind).sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1));
