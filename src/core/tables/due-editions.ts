/**
 * Which of the files found on CMS's site are news: of each table the newest edition begun by the date or in the
 * quarter after it, where it is not held from CMS already. Pair edits need all four parts.
 */
import type { Release } from '../sources/release.ts';
import type { Edition } from './edition.ts';

export interface Found extends Edition {
  readonly url: string;
}

export interface Newest {
  readonly editions: readonly Found[];
  /** Sentences on what was found and cannot be taken. */
  readonly remarks: readonly string[];
}

const kinds: readonly Edition['kind'][] = [
  ...(['rvu', 'payment', 'mue', 'mue-outpatient', 'ptp', 'addon', 'zip', 'ptp-changes'] as const),
];

/** Of each table, whatever is held. `until`: the last day of the quarter after today's. */
export function newestEditions(found: readonly Found[], until: string): Newest {
  const remarks: string[] = [];
  const editions = kinds.flatMap((kind) => {
    const ofKind = found.filter((each) => each.kind === kind && each.firstDay <= until);
    const names = [...new Map(ofKind.map(({ name, firstDay }) => [name, firstDay]))];
    for (const [name] of names.sort(([, a], [, b]) => (a < b ? 1 : -1))) {
      const parts = ofKind.filter((each) => each.name === name);
      if (kind !== 'ptp') return parts.slice(-1);
      const byPart = new Map(parts.map((each) => [each.part, each]));
      if (byPart.size === 4) return [...byPart.values()].sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
      remarks.push(`PTP ${name}: ${byPart.size} of its 4 parts are on the page, so it is not taken yet.`);
    }
    return [];
  });
  return { editions, remarks };
}

/** Those that are not held from CMS; what a quarter changed in the pair edits while its table is not. */
export function dueEditions(editions: readonly Found[], held: readonly Release[]): readonly Found[] {
  const due = editions.filter(({ kind, name }) => kind !== 'ptp-changes' && !isHeld(kind, name, held));
  const pairs = due.find(({ kind }) => kind === 'ptp')?.name;
  return [...due, ...editions.filter(({ kind, name }) => kind === 'ptp-changes' && name === pairs)];
}

const isHeld = (kind: Edition['kind'], name: string, held: readonly Release[]): boolean =>
  held.some(
    (release) =>
      release.origin === 'imported' &&
      release.kind === kind &&
      (kind === 'zip' ? release.lastDay >= name : release.name.startsWith(name.toUpperCase())),
  );

/** "mue 2027Q1": each table once, however many files it comes in. */
export const editionNames = (editions: readonly Found[]): readonly string[] => [
  ...new Set(editions.flatMap(({ kind, name }) => (kind === 'ptp-changes' ? [] : [`${kind} ${name}`]))),
];
