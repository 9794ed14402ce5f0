/**
 * What a file on CMS's site is, by its name: "rvu26d-updated-08-26-2026.zip", "pfrev26c-posted-06-30-2026.zip",
 * "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.zip", "medicare-ncci-2026-q4-practitioner-services-
 * mue-table.zip", "medicare-ncci-2026q4-practitioner-
 * quarterly-additions-deletions-revisions-ptp.zip", "add-code-edits-medicare-effective-10012026.zip", "zip-code-carrier-locality-file-...zip".
 */
import { describeRelease } from './name-release.ts';
import type { TableKind } from '../sources/release.ts';

export interface Edition {
  /** ptp-changes: what a quarter changed in the pair edits; behind no license, and never a table to answer from. */
  readonly kind:
    | Extract<TableKind, 'rvu' | 'payment' | 'ptp' | 'mue' | 'mue-outpatient' | 'addon' | 'zip'>
    | 'ptp-changes';
  /** "RVU26D", "2026Q4"; of ZIP files the day in their name. */
  readonly name: string;
  readonly firstDay: string;
  /** Pair edits come in four parts. */
  readonly part?: 1 | 2 | 3 | 4;
  /** In the name: a file put up anew has another. */
  readonly file: string;
}

const ncciKinds = [
  [/^practitioner-services-mue-table/i, 'mue'],
  [/^(?:facility-)?outpatient-hospital-services-mue-table/i, 'mue-outpatient'],
  [/^practitioner-quarterly-additions-deletions-revisions-ptp/i, 'ptp-changes'],
] as const;

const quarterOfLetter = (letter: string): number => 'abcd'.indexOf(letter.toLowerCase()) + 1;

export function editionOf(file: string): Edition | undefined {
  const of = (kind: Exclude<Edition['kind'], 'ptp-changes'>, year: number, quarter: number): Edition => {
    const { name, firstDay } = describeRelease(kind, year, quarter);
    return { kind, name, firstDay, file };
  };
  const fees = /^(rvu|pfrev)(\d\d)([a-d])(?![a-z0-9])[^/]{0,80}\.zip$/i.exec(file);
  if (fees !== null) {
    const [, sort = '', year = '', letter = ''] = fees;
    const kind = sort.toLowerCase() === 'rvu' ? 'rvu' : 'payment';
    const found = of(kind, 2000 + Number(year), quarterOfLetter(letter));
    return kind === 'rvu' ? found : { ...found, name: `PFREV${year}${letter.toUpperCase()}` };
  }
  const ncci = /^medicare-ncci-(20\d\d)-?q([1-4])-([a-z0-9-]{1,150})\.zip$/i.exec(file);
  if (ncci !== null) {
    const [, year = '', quarter = '', table = ''] = ncci;
    const part = /^practitioner-ptp-edits-ccipra-v\d{1,4}r\d{1,4}-f([1-4])/i.exec(table)?.[1];
    if (part !== undefined)
      return { ...of('ptp', Number(year), Number(quarter)), part: Number(part) as 1 | 2 | 3 | 4 };
    const kind = ncciKinds.find(([says]) => says.test(table))?.[1];
    if (kind === undefined) return undefined;
    return { ...of(kind === 'ptp-changes' ? 'ptp' : kind, Number(year), Number(quarter)), kind };
  }
  const addOn = /^add-code-edits-medicare-effective-(\d\d)\d\d(20\d\d)[^/]*\.zip$/i.exec(file);
  if (addOn !== null) return of('addon', Number(addOn[2]), Math.ceil(Number(addOn[1]) / 3));
  const zip = /^zip-?code-?(?:to-)?carrier-locality-file[^/]*?(\d\d)-(\d\d)-(20\d\d)\.zip$/i.exec(file);
  if (zip === null) return undefined;
  const [, month = '', day = '', year = ''] = zip;
  const date = `${year}-${month}-${day}`;
  return { kind: 'zip', name: date, firstDay: date, file };
}
