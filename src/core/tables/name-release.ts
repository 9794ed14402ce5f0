/**
 * What a CMS file is called here, from what its content says, what its name says, and what the person said.
 * The three must not contradict each other; where none says enough, the person is asked.
 * Relative values: A January, B April, C July, D October (RVU26C). Indices and counties: the year. The rest: the
 * quarter (2026Q2).
 */
import { parseServiceDate, type ServiceDate } from '../claim/service-date.ts';
import type { TableKind } from '../sources/release.ts';

/** Absent: not said. */
export interface StatedRelease {
  readonly year?: number;
  /** 1 to 4. */
  readonly quarter?: number;
  readonly kind?: TableKind;
}

export interface NamedRelease {
  readonly kind: TableKind;
  readonly name: string;
  readonly title: string;
  readonly firstDay: ServiceDate;
  readonly lastDay: ServiceDate;
}

export type Naming =
  | { readonly kind: 'named'; readonly release: NamedRelease }
  | { readonly kind: 'problem'; readonly problem: string };

/** --release, and the tables --setting may mean. */
export interface AskedRelease {
  readonly year?: number;
  readonly quarter?: number;
  readonly kinds?: readonly TableKind[];
}

export interface Said {
  readonly content: StatedRelease;
  readonly fileName: StatedRelease;
  readonly asked: AskedRelease;
  /** False where --release was said for several files: then it only fills in what a file leaves open. */
  readonly askedOfThis: boolean;
}

/** Tables of one layout that only a name, or the person, tells apart. */
const variants: Readonly<Partial<Record<TableKind, readonly TableKind[]>>> = {
  rvu: ['rvu-qp'],
  ptp: ['ptp-hospital'],
  mue: ['mue-outpatient', 'mue-dme'],
};

const yearly: ReadonlySet<TableKind> = new Set(['gpci', 'gpci-no-floor', 'counties', 'anes']);

export function nameRelease(kind: TableKind, said: Said): Naming {
  const { content, fileName, asked } = said;
  const contradicted = contradiction(kind, said);
  if (contradicted !== undefined) {
    return { kind: 'problem', problem: `${contradicted}: check that it is the right download` };
  }
  const told = [...(asked.kinds ?? []), fileName.kind, content.kind];
  const narrowed = variants[kind]?.find((variant) => told.includes(variant)) ?? kind;
  const year = content.year ?? fileName.year ?? asked.year;
  const quarter = content.quarter ?? fileName.quarter ?? asked.quarter;
  if (year === undefined || (quarter === undefined && !yearly.has(kind) && kind !== 'payment')) {
    const example = kind === 'rvu' ? 'RVU26C' : yearly.has(kind) ? '2026' : '2026Q2';
    return {
      kind: 'problem',
      problem: `neither its content nor its name says its release: add --release ${example}`,
    };
  }
  return { kind: 'named', release: describeRelease(narrowed, year, yearly.has(kind) ? undefined : quarter) };
}

/** The first thing two sources say differently: "year 2025 by its content, but 2026 by its name". */
function contradiction(kind: TableKind, { content, fileName, asked, askedOfThis }: Said): string | undefined {
  const sources = [
    { by: 'its content', said: content },
    { by: 'its name', said: fileName },
    ...(askedOfThis ? [{ by: 'you', said: asked }] : []),
  ];
  for (const part of yearly.has(kind) ? (['year'] as const) : (['year', 'quarter'] as const)) {
    const [first, ...others] = sources.filter(({ said }) => said[part] !== undefined);
    const other = others.find(({ said }) => said[part] !== first?.said[part]);
    if (first !== undefined && other !== undefined) {
      return `${part} ${first.said[part] ?? ''} by ${first.by}, but ${other.said[part] ?? ''} by ${other.by}`;
    }
  }
  return undefined;
}

/** `quarter` undefined: the whole year. */
export function describeRelease(kind: TableKind, year: number, quarter: number | undefined): NamedRelease {
  const month = quarter === undefined ? '' : (months[quarter - 1] ?? '');
  const when = quarter === undefined ? String(year) : `${month} ${year}`;
  const letter = quarter === undefined ? '' : 'ABCD'.charAt(quarter - 1);
  const twoDigits = String(year).slice(2);
  const [firstDay, lastDay] = daysOf(year, quarter);
  const quarterly = quarter === undefined ? String(year) : `${year}Q${quarter}`;
  const name =
    kind === 'rvu' || kind === 'rvu-qp'
      ? `RVU${twoDigits}${letter}`
      : kind === 'payment'
        ? `PF${twoDigits}${letter}`
        : quarterly;
  return {
    kind,
    name,
    title: `${titles[kind]} ${when}${floorOf.get(kind) ?? ''}`,
    firstDay,
    lastDay,
  };
}

const floorOf: ReadonlyMap<TableKind, string> = new Map([
  ['gpci', ', with the 1.0 work floor'],
  ['gpci-no-floor', ', without the 1.0 work floor'],
]);

const months = ['January', 'April', 'July', 'October'];

const titles: Readonly<Record<TableKind, string>> = {
  rvu: 'Medicare physician fee schedule relative values,',
  'rvu-qp': 'Medicare physician fee schedule relative values for qualifying participants,',
  gpci: 'Geographic practice cost indices',
  'gpci-no-floor': 'Geographic practice cost indices',
  counties: 'Counties of each Medicare locality,',
  zip: 'ZIP code to carrier locality,',
  cities: 'Localities of cities and counties,',
  ptp: 'NCCI PTP edits, practitioner services,',
  'ptp-hospital': 'NCCI PTP edits, outpatient hospital services,',
  mue: 'NCCI medically unlikely edits, practitioner services,',
  'mue-outpatient': 'NCCI medically unlikely edits, outpatient hospital services,',
  'mue-dme': 'NCCI medically unlikely edits, DME suppliers,',
  addon: 'NCCI add-on code edits,',
  oppscap: 'Imaging services capped at the hospital price,',
  anes: 'Anesthesia conversion factors',
  payment: 'Physician fee schedule payment amounts by carrier,',
};

function daysOf(year: number, quarter: number | undefined): readonly [ServiceDate, ServiceDate] {
  const day = (monthAndDay: string): ServiceDate => {
    const date = parseServiceDate(`${year}-${monthAndDay}`);
    if (date === undefined) throw new Error(`no such year: ${year}`);
    return date;
  };
  const quarters = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ] as const;
  const [from, to] = quarters[(quarter ?? 0) - 1] ?? ['01-01', '12-31'];
  return [day(from), day(to)];
}

/** "RVU26C", "2026Q2" or "2026", as --release takes it. */
export function readReleaseName(text: string): AskedRelease | undefined {
  const [, two, letter] = /^(?:RVU|PF)(\d{2})([A-D])$/i.exec(text) ?? [];
  if (two !== undefined && letter !== undefined) {
    return { year: 2000 + Number(two), quarter: 'ABCD'.indexOf(letter.toUpperCase()) + 1 };
  }
  const [, year, quarter] = /^(20\d{2})(?:Q([1-4]))?$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  return quarter === undefined ? { year: Number(year) } : { year: Number(year), quarter: Number(quarter) };
}
