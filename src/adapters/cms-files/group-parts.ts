/** PTP edits come in four parts (f1 to f4) that make one table; every other file stands alone. */
import type { SourceFile } from './cms-file.ts';
import { partOf } from './stated-by-name.ts';

const parts = [1, 2, 3, 4];

/** Parts of one set together, in order of their numbers. */
export function groupParts(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const groups = new Map<string, SourceFile[]>();
  for (const file of files) {
    const key = partOf(file.name)?.set ?? file.name;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const number = (file: SourceFile): number => partOf(file.name)?.part ?? 0;
  return [...groups.values()].map((group) => group.sort((a, b) => number(a) - number(b)));
}

/** "f3": parts the set lacks; none for a file that stands alone. */
export function missingParts(group: readonly SourceFile[]): readonly string[] {
  const given = group.flatMap((file) => partOf(file.name)?.part ?? []);
  if (given.length === 0) return [];
  return parts.filter((part) => !given.includes(part)).map((part) => `f${part}`);
}
