/**
 * What Medicare pays for a claim day, recomputed in exact fractions from RULES sections 4.1, 4.5, 5 and 6.1.
 * It shares no code with src: it is the second opinion the product is held against.
 */
import { fraction, ofCents, plus, times, toCents, written, type Fraction } from './fraction.ts';
import type { Figures, Indices } from './starter-figures.ts';

export interface OracleLine {
  readonly figures: Figures;
  readonly units: number;
  readonly assisted: boolean;
  readonly facility: boolean;
  /** In cents, for the whole line. */
  readonly charge: number | null;
}

export interface OracleDay {
  readonly indices: Indices;
  readonly conversionFactor: string;
  /** In cents. */
  readonly deductible: number;
  readonly sequestration: boolean;
}

export interface OracleAmounts {
  readonly fullUnit: string;
  readonly reducedUnit: string | null;
  readonly allowed: string;
  readonly deductible: string;
  readonly coinsurance: string;
  readonly assistantReduction: string;
  readonly sequestration: string;
  readonly medicarePaid: string;
}

const half = fraction('0.5');
const one = fraction('1');
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const peOf = ({ figures, facility }: OracleLine): string =>
  facility ? figures.peFacility : figures.peNonFacility;

/** (work x GPCIw + share x PE x GPCIp + MP x GPCIm) x CF, rounded once, half-up, to the cent. */
function unitPrice(line: OracleLine, { indices, conversionFactor }: OracleDay, share: Fraction): bigint {
  const work = times(fraction(line.figures.work), fraction(indices.work));
  const pe = times(share, times(fraction(peOf(line)), fraction(indices.pe)));
  const malpractice = times(fraction(line.figures.malpractice), fraction(indices.malpractice));
  return toCents(times(plus(plus(work, pe), malpractice), fraction(conversionFactor)));
}

/** Highest PE, then highest price, then first line; units of one code shared with an assistant: the plain line. */
function lineWithFullUnit(lines: readonly OracleLine[], day: OracleDay): OracleLine | undefined {
  const rank = (line: OracleLine): readonly [bigint, bigint] => [
    toCents(fraction(peOf(line))),
    unitPrice(line, day, one),
  ];
  const competing = lines.filter(({ figures, units }) => figures.multipleProcedure === '5' && units > 0);
  const [first] = [...competing].sort((a, b) => {
    const [peA, priceA] = rank(a);
    const [peB, priceB] = rank(b);
    return Number(peB - peA) || Number(priceB - priceA);
  });
  const plain = competing.find(({ figures, assisted }) => figures === first?.figures && !assisted);
  return plain ?? first;
}

export function payDay(lines: readonly OracleLine[], day: OracleDay): readonly OracleAmounts[] {
  const full = lineWithFullUnit(lines, day);
  let deductibleLeft = BigInt(day.deductible);
  return lines.map((line) => {
    const reducible = line.figures.multipleProcedure === '5';
    const fullUnit = unitPrice(line, day, one);
    const reducedUnit = unitPrice(line, day, half);
    const fullUnits = !reducible ? line.units : line === full ? 1 : 0;
    const schedule = BigInt(fullUnits) * fullUnit + BigInt(line.units - fullUnits) * reducedUnit;
    const allowed = line.charge === null ? schedule : smaller(schedule, BigInt(line.charge));
    const deductible = smaller(allowed, deductibleLeft);
    deductibleLeft -= deductible;
    const share = (percent: string, cents: bigint): bigint =>
      toCents(times(fraction(percent), ofCents(cents)));
    const coinsurance = share('0.20', allowed - deductible);
    const medicare = allowed - deductible - coinsurance;
    const assistant = line.assisted ? share('0.15', medicare) : 0n;
    const sequestration = day.sequestration ? share('0.02', medicare - assistant) : 0n;
    return {
      fullUnit: written(fullUnit),
      reducedUnit: reducible ? written(reducedUnit) : null,
      allowed: written(allowed),
      deductible: written(deductible),
      coinsurance: written(coinsurance),
      assistantReduction: written(assistant),
      sequestration: written(sequestration),
      medicarePaid: written(medicare - assistant - sequestration),
    };
  });
}
