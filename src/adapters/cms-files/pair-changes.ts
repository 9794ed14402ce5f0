/**
 * What a quarter changed in the pair edits (CMS's zip of additions, deletions and revisions; no real file seen, its
 * layout is as public code reads it): a text each, a notice, a header, then column 1, column 2, modifier indicator. It
 * says no days, so it is told from and never answered from. A twin in xlsx is passed over.
 */
import type { PairChange } from '../../core/digest/changes.ts';
import type { Cells, SourceFile } from './cms-file.ts';
import { openPaths } from './open-paths.ts';
import { readFileRecords } from './records/read-file-records.ts';
import { headerName } from './tables/columns.ts';
import { readCode } from './tables/row-cells.ts';

const sorts: readonly (readonly [RegExp, PairChange['kind']])[] = [
  [/addition/i, 'edit-begun'],
  [/deletion/i, 'edit-ended'],
  [/revision|modifier/i, 'edit-revised'],
];

/** `release`: "2027Q1". Empty where nothing in it is read. `keep`: the codes that matter here. */
export async function readPairChanges(
  path: string,
  about: { readonly release: string; readonly scratch: string; readonly keep: (code: string) => boolean },
): Promise<readonly PairChange[]> {
  const opened = await openPaths([path], about.scratch);
  try {
    const changes: PairChange[] = [];
    for (const file of opened.files) {
      const name = file.name.split(/[/\\]/).at(-1) ?? '';
      const kind = sorts.find(([says]) => says.test(name))?.[1];
      if (kind === undefined || file.readSheet !== undefined) continue;
      for (const [column1, column2] of await pairsIn(file))
        if (about.keep(column1) && about.keep(column2))
          changes.push({ kind, release: about.release, column1, column2 });
    }
    return changes;
  } finally {
    await opened.close();
  }
}

async function pairsIn(file: SourceFile): Promise<readonly (readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = [];
  let at: readonly [number, number] | undefined;
  const { fault } = await readFileRecords(file, (cells) => {
    at ??= columnsOf(cells);
    const [first, second] = (at ?? []).map((index) => readCode((cells[index] ?? '').trim()));
    if (first !== undefined && second !== undefined) pairs.push([first, second]);
    return true;
  });
  return fault === undefined ? pairs : [];
}

function columnsOf(cells: Cells): readonly [number, number] | undefined {
  const names = cells.map(headerName);
  const [first, second] = ['COLUMN 1', 'COLUMN 2'].map((wanted) =>
    names.findIndex((name) => name.startsWith(wanted)),
  );
  return first === undefined || second === undefined || first < 0 || second < 0 ? undefined : [first, second];
}
