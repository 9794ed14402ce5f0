/** `unitwise data diff A B`: every table held in both releases, compared. */
import { ruleBook } from '../adapters/rules/rule-book.ts';
import { openReference } from '../adapters/sqlite/open-reference.ts';
import { printDifferences, type DiffFormat, type TableDifferences } from '../adapters/terminal/data-diff.ts';
import { diffReleases } from '../core/tables/diff-releases.ts';
import { list } from '../core/words/english.ts';
import { open } from './open.ts';
import { referenceFile } from './open-tables.ts';

export interface DiffOptions {
  readonly codes: readonly string[];
  readonly format: DiffFormat;
}

/** The exit status: 0 compared, 1 where no table holds both releases. */
export function diffData(names: readonly [string, string], { codes, format }: DiffOptions): number {
  const { config } = open();
  const held = openReference(referenceFile(config.home));
  if ('otherVersion' in held) throw new Error('the reference file was changed while it was opened');
  try {
    const [before, after] = names.map((name) =>
      held.store.releases.filter((release) => release.name.toUpperCase() === name.toUpperCase()),
    );
    const wanted = codes.length === 0 ? undefined : new Set(codes.map((code) => code.toUpperCase()));
    const compared = (before ?? []).flatMap((was): TableDifferences[] => {
      const is = after?.find(({ kind }) => kind === was.kind);
      if (is === undefined) return [];
      const [a, b] = [was, is].map((release) => ({ release, table: held.tableOf(release) }));
      if (a === undefined || b === undefined) return [];
      const differences = diffReleases(a, b, wanted, ruleBook);
      return [{ table: was.kind, before: was.name, after: is.name, differences }];
    });
    if (compared.length === 0) {
      const loaded = [...new Set(held.store.releases.map(({ name }) => name))];
      process.stderr.write(`No table holds both ${names.join(' and ')}; loaded are ${list(loaded)}.\n`);
      return 1;
    }
    process.stdout.write(printDifferences(compared, format));
    return 0;
  } finally {
    held.close();
  }
}
