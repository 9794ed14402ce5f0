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

/** What is wrong with a set of parts; undefined where it is whole, or a file that stands alone. */
export function partsFault(group: readonly SourceFile[]): string | undefined {
  const given = group.flatMap((file) => partOf(file.name)?.part ?? []);
  if (given.length === 0) return undefined;
  const missing = parts.filter((part) => !given.includes(part)).map((part) => `f${part}`);
  if (missing.length > 0) return `part ${missing.join(', ')} of this set is missing: give all parts at once`;
  const twice = given.find((part, i) => given.indexOf(part) !== i);
  return twice === undefined ? undefined : `part f${twice} of this set is given twice: leave one out`;
}
