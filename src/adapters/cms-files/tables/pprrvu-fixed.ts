/**
 * The fixed-width .txt twin of PPRRVU: captions begin with HDR and name no release. Columns counted from 1: code
 * 1-5, modifier 6-7, (description 8-57, dropped), status 58, work 60-65, non-facility PE 66-72 and NA 73-74,
 * facility PE 75-81 and NA 82-83, malpractice 84-89, totals 90-102, PC/TC 103, global 104-106, pre, intra and post
 * 107-115, multiple procedure 116. The conversion factor is the first figure of four decimals after column 120.
 */
import type { Cells, Recogniser } from '../cms-file.ts';
import type { Columns } from './columns.ts';
import { collectRelativeValues, type RelativeValueColumn } from './relative-values.ts';

const places: Readonly<Record<Exclude<RelativeValueColumn, 'conversionFactor'>, readonly [number, number]>> =
  {
    code: [1, 5],
    modifier: [6, 7],
    status: [58, 58],
    work: [60, 65],
    peNonFacility: [66, 72],
    nonFacilityNa: [73, 74],
    peFacility: [75, 81],
    facilityNa: [82, 83],
    malpractice: [84, 89],
    pcTc: [103, 103],
    global: [104, 106],
    multipleProcedure: [116, 116],
  };

const factorFrom = 120;

export const pprrvuFixed: Recogniser = (head) => {
  const captions = head.findIndex(([line = '']) => !line.startsWith('HDR'));
  const [first = ''] = head[captions] ?? [];
  if (captions < 1 || !/^[0-9A-Z]{5}.{52}[A-Z]/.test(first)) return undefined;
  return {
    kind: 'rvu',
    stated: {},
    headerRecords: captions,
    collect: () => {
      const collecting = collectRelativeValues(columns, names.length);
      return { ...collecting, row: ([line = '']) => collecting.row(cut(line)) };
    },
  };
};

const cut = (line: string): Cells => [
  ...Object.values(places).map(([from, to]) => line.slice(from - 1, to)),
  /\d{1,9}\.\d{4}/.exec(line.slice(factorFrom))?.[0] ?? '',
];

const names = [...Object.keys(places), 'conversionFactor'] as RelativeValueColumn[];
const columns = Object.fromEntries(
  names.map((name, index) => [name, { index, title: titleOf(name) }]),
) as Columns<RelativeValueColumn>;

function titleOf(name: RelativeValueColumn): string {
  const [from, to] = name === 'conversionFactor' ? [factorFrom + 1, factorFrom + 25] : places[name];
  return `${name} (characters ${from} to ${to})`;
}
