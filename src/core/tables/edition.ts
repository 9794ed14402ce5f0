/**
 * What a file on CMS's site is, by its name: "rvu26d-updated-08-26-2026.zip", "pfrev26c-posted-06-30-2026.zip",
 * "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.zip", "medicare-ncci-2026-q4-practitioner-services-
 * mue-table.zip", "add-code-edits-medicare-effective-10012026.zip", "zip-code-carrier-locality-file-...zip".
 */
import { describeRelease } from './name-release.ts';
import type { TableKind } from '../sources/release.ts';

export interface Edition {
  readonly kind: Extract<TableKind, 'rvu' | 'payment' | 'ptp' | 'mue' | 'addon' | 'zip'>;
  /** "RVU26D", "2026Q4"; of ZIP files the day in their name. */
  readonly name: string;
  readonly firstDay: string;
  /** Pair edits come in four parts. */
  readonly part?: 1 | 2 | 3 | 4;
  /** In the name: a file put up anew has another. */
  readonly file: string;
}

const quarterOfLetter = (letter: string): number => 'abcd'.indexOf(letter.toLowerCase()) + 1;

export function editionOf(file: string): Edition | undefined {
  const of = (kind: Edition['kind'], year: number, quarter: number): Edition => {
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
  const edits =
    /^medicare-ncci-(20\d\d)-?q([1-4])-practitioner-(services-mue-table|ptp-edits-ccipra-v\d+r\d+-f([1-4]))[^/]*\.zip$/i.exec(
      file,
    );
  if (edits !== null) {
    const [, year = '', quarter = '', sort = '', part] = edits;
    if (part === undefined && !sort.toLowerCase().startsWith('services')) return undefined;
    const found = of(part === undefined ? 'mue' : 'ptp', Number(year), Number(quarter));
    return part === undefined ? found : { ...found, part: Number(part) as 1 | 2 | 3 | 4 };
  }
  const addOn = /^add-code-edits-medicare-effective-(\d\d)\d\d(20\d\d)[^/]*\.zip$/i.exec(file);
  if (addOn !== null) return of('addon', Number(addOn[2]), Math.ceil(Number(addOn[1]) / 3));
  const zip = /^zip-?code-?(?:to-)?carrier-locality-file[^/]*?(\d\d)-(\d\d)-(20\d\d)\.zip$/i.exec(file);
  if (zip === null) return undefined;
  const [, month = '', day = '', year = ''] = zip;
  const date = `${year}-${month}-${day}`;
  return { kind: 'zip', name: date, firstDay: date, file };
}
