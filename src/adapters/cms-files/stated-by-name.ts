/**
 * What a CMS file's name says of its release, and the names of the zip and folder around it where it does not:
 * "PPRRVU2026_Jul_nonQPP", "RVU26C", "GPCI2025", "25LOCCO", "ZIP5_OCT2025", "..._Eff_04-01-2026", "mue_2026Q2",
 * "ccipra-v302r0-f1" (302 is 2024 quarter 3, 310 is 2025 quarter 1: believed), "PFREV25C", "OPPSCAP_Oct".
 */
import type { StatedRelease } from '../../core/tables/name-release.ts';
import { quarterOfMonth } from './tables/quarter-of-month.ts';

type Reading = (name: string) => StatedRelease | undefined;

/** Parts of the path, the innermost first; an outer one that contradicts what is known is not believed. */
export function statedByName(name: string): StatedRelease {
  let known: StatedRelease = {};
  for (const part of name.split(/[/\\]/).reverse()) {
    const said = statedByPart(part);
    const agrees = (['year', 'quarter', 'kind'] as const).every(
      (field) => known[field] === undefined || said[field] === undefined || known[field] === said[field],
    );
    if (agrees) known = { ...said, ...known };
  }
  return known;
}

function statedByPart(part: string): StatedRelease {
  const found = readings.map((reading) => reading(part)).find((said) => said !== undefined) ?? {};
  return { ...found, ...kindByPart(part) };
}

function kindByPart(part: string): StatedRelease {
  if (/non[-_ ]?QPP?(?![A-Z])/i.test(part)) return { kind: 'rvu' };
  if (/(?<![A-Z])QPP?(?![A-Z])/i.test(part)) return { kind: 'rvu-qp' };
  if (/ccioph/i.test(part)) return { kind: 'ptp-hospital' };
  return /ccipra/i.test(part) ? { kind: 'ptp' } : {};
}

const year = (twoDigits: string): number => 2000 + Number(twoDigits);
const letter = (quarter: string): number => 'ABCD'.indexOf(quarter.toUpperCase()) + 1;

/** The year, and the quarter where there is one. */
const stated = (ofYear: number, quarter: number | undefined): StatedRelease =>
  quarter === undefined ? { year: ofYear } : { year: ofYear, quarter };

/** A pattern and what its groups mean. */
const reading =
  (pattern: RegExp, means: (...groups: string[]) => StatedRelease): Reading =>
  (name) => {
    const match = pattern.exec(name);
    return match === null ? undefined : means(...match.slice(1).map((group) => group ?? ''));
  };

const months = '(JAN|APR|JUL|OCT)[A-Z]{0,9}';

const readings: readonly Reading[] = [
  reading(new RegExp(`PPRRVU(?:20)?(\\d\\d)(?!\\d)(?:[-_ ]{0,3}${months})?`, 'i'), (yy = '', month = '') =>
    stated(year(yy), quarterOfMonth(month)),
  ),
  reading(/RVU(\d\d)([A-D])R?(?![A-Z0-9])/i, (yy = '', quarter = '') => stated(year(yy), letter(quarter))),
  reading(/(?:GPCI|ANES)[-_ ]?(20\d\d)/i, (ofYear = '') => stated(Number(ofYear), undefined)),
  reading(/(?:GPCI|ANES)[-_ ]?(\d\d)(?!\d)/i, (yy = '') => stated(year(yy), undefined)),
  reading(/^(\d\d)LOCCO/i, (yy = '') => stated(year(yy), undefined)),
  reading(/locality_counties_(20\d\d)/i, (ofYear = '') => stated(Number(ofYear), undefined)),
  reading(new RegExp(`ZIP5[-_ ]?${months}[-_ ]?(20\\d\\d)`, 'i'), (month = '', ofYear = '') =>
    stated(Number(ofYear), quarterOfMonth(month)),
  ),
  reading(/Eff(?:ective)?[-_ ]*(\d\d)-\d\d-(20\d\d)/i, (month = '', ofYear = '') =>
    stated(Number(ofYear), quarterOfMonth(month)),
  ),
  reading(/cci(?:pra|oph)-v(\d\d)([0-3])r/i, (years = '', quarter = '') =>
    stated(1994 + Number(years), Number(quarter) + 1),
  ),
  reading(/(20\d\d)[-_ ]?Q([1-4])(?!\d)/i, (ofYear = '', quarter = '') =>
    stated(Number(ofYear), Number(quarter)),
  ),
  reading(/(?<![A-Z0-9])Q([1-4])[-_ ]?(20\d\d)/i, (quarter = '', ofYear = '') =>
    stated(Number(ofYear), Number(quarter)),
  ),
  reading(/^PF(?:ALL|REV)(\d\d)([A-D])?R?(?![A-Z0-9])/i, (yy = '', quarter = '') =>
    stated(year(yy), quarter === '' ? undefined : letter(quarter)),
  ),
  // The year in the name of a state's file is not believed: CMS's 2025 set holds a PFKS21A whose rows say 2025.
  reading(/^PF[A-Z]{2,3}\d\d([A-D])?R?(?![A-Z0-9])/i, (quarter = '') =>
    quarter === '' ? {} : { quarter: letter(quarter) },
  ),
  reading(/^PF(\d\d)[A-Z]{2}(?![A-Z0-9])/i, (yy = '') => stated(year(yy), undefined)),
  reading(new RegExp(`OPPSCAP[-_ ]?${months}`, 'i'), (month = '') => {
    const quarter = quarterOfMonth(month);
    return quarter === undefined ? {} : { quarter };
  }),
];

/** PTP edits come in parts f1 to f4; the set they belong to, and the number. Text and workbook are two sets. */
export function partOf(name: string): { readonly set: string; readonly part: number } | undefined {
  const twin = /\.xlsx(?:\/|$)/i.test(name) ? 'xlsx' : 'text';
  for (const piece of name.split(/[/\\]/).reverse()) {
    const [, set, part] =
      /(cci(?:pra|oph)-v\d+r\d+)-f([1-4])(?:\.(?:txt|xlsx|csv)(?:\.gz)?)?$/i.exec(piece) ?? [];
    if (set !== undefined) return { set: `${set} ${twin}`.toLowerCase(), part: Number(part) };
  }
  return undefined;
}
