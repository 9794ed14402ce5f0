/** The shipped figures as the plain text they are, for oracles that must not read them through the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';

export interface Figures {
  readonly code: string;
  readonly status: string;
  readonly work: string;
  readonly peNonFacility: string;
  readonly peFacility: string;
  readonly malpractice: string;
  readonly multipleProcedure: string;
}

export interface Indices {
  readonly key: string;
  readonly work: string;
  readonly pe: string;
  readonly malpractice: string;
}

const lines = (file: string): string[] =>
  readFileSync(join(dataFolder, 'starter', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

/** Rows without a modifier, in the file's order. */
export const relativeValuesOf = (release: string): readonly Figures[] =>
  lines(`rvu-${release}.csv`).flatMap((line) => {
    const [code = '', modifier, status = '', work = '', peNonFacility = '', peFacility = '', ...rest] =
      line.split(',');
    const [malpractice = '', , , multipleProcedure = ''] = rest;
    const row = { code, status, work, peNonFacility, peFacility, malpractice, multipleProcedure };
    return modifier === '' ? [row] : [];
  });

/** The name of a locality may hold commas; the three indices are the last cells of the line. */
export const indicesOf = (year: string): readonly Indices[] =>
  lines(`gpci-${year}.csv`).map((line) => {
    const cells = line.split(',');
    const [work = '', pe = '', malpractice = ''] = cells.slice(-3);
    return { key: `${cells[0]}-${cells[1]}`, work, pe, malpractice };
  });
