/**
 * What CMS publishes for 2027, made up: the starter's October values with more work in 97110, its indices, a factor
 * nobody proposed, and the dollars they give, in exact fractions that share nothing with the product.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip, type ZipMember } from '../adapters/cms-files/write-zip.ts';
import { dataFolder } from './data-folder.ts';
import { fraction, plus, times, toCents, written, type Fraction } from './fraction.ts';
import { indicesOf, relativeValuesOf, type Figures, type Indices } from './starter-figures.ts';

export interface Published {
  /** As the relative-value file prints it; blank where it states none. */
  readonly factor?: string;
  /** What the amounts were worked out with. */
  readonly paidWith?: string;
  /** Whether a floor stands under the work index. */
  readonly floor?: boolean;
}

const finalFactor = '32.9171';
const finalQpFactor = '33.2463';
/** 0.45 in 2026. */
const work97110 = '0.47';

const captions = [
  ',,2027 National Physician Fee Schedule Relative Value File January Release',
  ...Array.from({ length: 4 }, () => ',,'),
  `${','.repeat(29)}NON-FACILITY,FACILITY,`,
  ',,,,NOT USED',
  ',,,,FOR,,,NON-FAC,,FACILITY,,,,,,,,,,,,,,,,,,,,,,',
  ',,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,PRIC,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT',
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,IND,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
];

const starterRows = (): readonly (readonly string[])[] =>
  readFileSync(join(dataFolder, 'starter/rvu-RVU26D.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

function relativeValues(factor: string): string {
  const rows = starterRows().map((cells) => {
    const [code = '', modifier = '', status, work, pe, peFacility, mp, pctc, global, mult, na, facNa] = cells;
    const figures = [code === '97110' ? work97110 : work, pe, na, peFacility, facNa, mp];
    const [before, after] = [
      [code, modifier, '', status, ''],
      ['0.00', '0.00', '0.00'],
    ];
    const rest = ['9', '9', '9', '9', '9', '', factor, '09', '0', '99', '0.00', '0.00', '0.00'];
    return [...before, ...figures, '0.00', '0.00', pctc, global, ...after, mult, ...rest].join(',');
  });
  return [...captions, ...rows, ''].join('\r\n');
}

const indices = (floor: boolean): readonly Indices[] => indicesOf(floor ? '2026' : 'no-floor-2026');

function indexFile(floor: boolean): string {
  const file = readFileSync(join(dataFolder, `starter/gpci-${floor ? '2026' : 'no-floor-2026'}.csv`), 'utf8');
  const rows = file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [mac, locality, state, ...rest] = line.split(',');
      return [mac, state, locality, ...rest].join(',');
    });
  const header = `Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2027 PW GPCI (with${floor ? '' : 'out'} 1.0 Floor),2027 PE GPCI,2027 MP GPCI`;
  return ['ADDENDUM E. CY 2027 GEOGRAPHIC PRACTICE COST INDICES,,,,,,', ',,,,,,', header, ...rows, ''].join(
    '\r\n',
  );
}

const figuresOf = (code: string): Figures => {
  const found = relativeValuesOf('RVU26D').find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return code === '97110' ? { ...found, work: work97110 } : found;
};

function unit(figures: Figures, at: Indices, factor: string, share: string): bigint {
  const pe = times(fraction(share), times(fraction(figures.peNonFacility), fraction(at.pe)));
  const parts: readonly Fraction[] = [
    times(fraction(figures.work), fraction(at.work)),
    pe,
    times(fraction(figures.malpractice), fraction(at.malpractice)),
  ];
  const sum = parts.reduce((a, b) => plus(a, b));
  return toCents(times(sum, fraction(factor)));
}

/** What Medicare allows for so many units of 97110 at a locality, the first whole, in dollars. */
export function allowed(locality: string, units: number, floor = true): string {
  const at = indices(floor).find(({ key }) => key === locality);
  if (at === undefined) throw new Error(`no ${locality}`);
  const of = (share: string): bigint => unit(figuresOf('97110'), at, finalFactor, share);
  return written(of('1') + BigInt(units - 1) * of('0.5'));
}

function amounts(factor: string, floor: boolean): string {
  const filled = (cents: bigint): string => written(cents).padStart(10, '0');
  const rows = ['97110', '97140', '97530'].flatMap((code) =>
    indices(floor).map((at) => {
      const [mac, locality] = at.key.split('-');
      const [whole, half] = [
        unit(figuresOf(code), at, factor, '1'),
        unit(figuresOf(code), at, factor, '0.5'),
      ];
      const money = [whole, whole].map(filled);
      const flags = [' ', '7', 'A', '5'];
      const rest = [filled(half), filled(half), '9', '0000000.00', '0000000.00'];
      return ['2027', mac, locality, code, '  ', ...money, ...flags, ...rest]
        .map((cell) => `"${cell}"`)
        .join(',');
    }),
  );
  return [...rows, '"TRL- END"', ''].join('\r\n');
}

const zipped = (name: string, content: string): ZipMember => ({ name, content, deflate: true });

/** RVU27A as a zip of CMS's members. */
export const rvu27a = ({ factor = finalFactor, floor = true }: Published = {}): Buffer =>
  writeZip([
    zipped('PPRRVU2027_Jan_nonQPP.csv', relativeValues(factor)),
    zipped('PPRRVU2027_Jan_QPP.csv', relativeValues(factor === '' ? '' : finalQpFactor)),
    zipped('GPCI2027.csv', indexFile(floor)),
  ]);

/** PFREV27A: the amounts in zips of their own inside it. */
export const pfrev27a = ({ paidWith = finalFactor, floor = true }: Published = {}): Buffer =>
  writeZip([
    {
      name: 'PFREV27A_nonQP.zip',
      content: writeZip([zipped('PFREV27A_nonQP.txt', amounts(paidWith, floor))]),
    },
    {
      name: 'PFREV27A_QP.zip',
      content: writeZip([zipped('PFREV27A_QP.txt', amounts(finalQpFactor, floor))]),
    },
  ]);
