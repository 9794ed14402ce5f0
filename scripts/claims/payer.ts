/**
 * A payer that prices as the rules say, in arithmetic of its own (big integers over the shipped csv figures), so that
 * what it pays is a second opinion on what the product expects.
 */
import { indicesOf, relativeValuesOf } from '../../test/support/starter-figures.ts';

export interface Sent {
  readonly code: string;
  readonly units: number;
  readonly assisted: boolean;
  /** In cents, for the line. */
  readonly charge: number;
}

export interface Terms {
  readonly locality: string;
  readonly factor: string;
  readonly year: '2025' | '2026';
  /** Of the schedule: 100, or 95 for a non-participating clinician. */
  readonly percent: number;
  /** `usual`: the highest PE keeps its unit. */
  readonly reduction: 'usual' | 'every-unit' | 'no-unit';
}

export interface Settled {
  readonly allowed: number;
  readonly deductible: number;
  readonly coinsurance: number;
  readonly assistant: number;
  readonly sequestration: number;
  readonly paid: number;
}

const schedules = { '2025': relativeValuesOf('RVU25D'), '2026': relativeValuesOf('RVU26C') };
const places = { '2025': indicesOf('2025'), '2026': indicesOf('2026') };

const scaled = (text: string, digits: number): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
};
const rounded = (value: bigint, by: bigint): number => Number((2n * value + by) / (2n * by));
const share = (cents: number, percent: number): number => rounded(BigInt(cents) * BigInt(percent), 100n);

function rowOf(code: string, year: Terms['year']): ReturnType<typeof relativeValuesOf>[number] {
  const row = schedules[year].find((each) => each.code === code);
  if (row === undefined) throw new Error(`no row of ${code} in ${year}`);
  return row;
}

function unit(code: string, { locality, factor, year, percent }: Terms, pe: bigint): number {
  const row = rowOf(code, year);
  const place = places[year].find(({ key }) => key === locality);
  if (place === undefined) throw new Error(`no locality ${locality}`);
  const sum =
    100n * scaled(row.work, 2) * scaled(place.work, 3) +
    pe * scaled(row.peNonFacility, 2) * scaled(place.pe, 3) +
    100n * scaled(row.malpractice, 2) * scaled(place.malpractice, 3);
  return share(rounded(sum * scaled(factor, 4), 10n ** 9n), percent);
}

/** Allowed amounts of a day's lines. */
export function allow(lines: readonly Sent[], terms: Terms): number[] {
  const reducible = (code: string): boolean => rowOf(code, terms.year).multipleProcedure === '5';
  const competing = lines.filter(({ code, units }) => reducible(code) && units > 0);
  const rank = ({ code }: Sent): number =>
    Number(scaled(rowOf(code, terms.year).peNonFacility, 2)) * 1e6 + unit(code, terms, 100n);
  const [best] = [...competing].sort((a, b) => rank(b) - rank(a));
  const full = competing.find(({ code, assisted }) => code === best?.code && !assisted) ?? best;
  return lines.map((line) => {
    const whole = unit(line.code, terms, 100n);
    const half = unit(line.code, terms, 50n);
    const wholes =
      !reducible(line.code) || terms.reduction === 'no-unit'
        ? line.units
        : line === full && terms.reduction === 'usual'
          ? 1
          : 0;
    return Math.min(line.charge, wholes * whole + (line.units - wholes) * half);
  });
}

/** The shares of an allowed amount; `off`: percent of sequestration. */
export function settle(allowed: number, deductible: number, assisted: boolean, off = 2): Settled {
  const coinsurance = share(allowed - deductible, 20);
  const medicare = allowed - deductible - coinsurance;
  const assistant = assisted ? share(medicare, 15) : 0;
  const sequestration = share(medicare - assistant, off);
  return {
    allowed,
    deductible,
    coinsurance,
    assistant,
    sequestration,
    paid: medicare - assistant - sequestration,
  };
}
