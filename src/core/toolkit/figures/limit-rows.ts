/** The most units a day of each code, and in plain words how hard that limit is (RULES 8: medically unlikely edits). */
import type { HcpcsCode } from '../../claim/hcpcs-code.ts';
import type { UnitLimit } from '../../edits/unit-limit.ts';
import type { ReleaseInForce } from '../../sources/release.ts';
import type { ToolkitRequest } from '../request.ts';

export interface Limits {
  readonly table: ReleaseInForce;
  /** Undefined where none is published: that is not unlimited. */
  readonly of: ReadonlyMap<HcpcsCode, UnitLimit | undefined>;
}

/** Undefined where no table had begun by the date. */
export function limitsOf({ codes, inForce }: Pick<ToolkitRequest, 'codes' | 'inForce'>): Limits | undefined {
  const { mue } = inForce;
  return mue && { table: mue, of: new Map(codes.map((code) => [code, mue.limit(code)])) };
}

interface Adjudication {
  readonly short: string;
  readonly long: string;
}

export const adjudicationInWords: Readonly<Record<UnitLimit['adjudication'], Adjudication>> = {
  '1': { short: 'line', long: 'each claim line is tested alone' },
  '2': { short: 'day, firm', long: "the day's limit is policy, and an appeal cannot lift it" },
  '3': {
    short: 'day',
    long: "the day's limit is clinical; past it, an appeal with a time log may be paid",
  },
};
