/** Which of CMS's tables the first records of a file begin, whatever the file is called. */
import type { Cells, Recognised } from './cms-file.ts';
import { addOn, addOnPlain } from './tables/addon.ts';
import { anes } from './tables/anes.ts';
import { counties, countiesPlain } from './tables/counties.ts';
import { gpci, gpciPlain } from './tables/gpci.ts';
import { mue, muePlain } from './tables/mue.ts';
import { oppscap } from './tables/oppscap.ts';
import { payment } from './tables/payment.ts';
import { pprrvuFixed } from './tables/pprrvu-fixed.ts';
import { pprrvuPlain } from './tables/pprrvu-plain.ts';
import { pprrvu } from './tables/pprrvu.ts';
import { ptp, ptpPlain } from './tables/ptp.ts';
import { zip5, zip5Plain, zip5Sheet } from './tables/zip5.ts';

const recognisers = [
  ...[pprrvu, pprrvuFixed, pprrvuPlain, gpci, gpciPlain, counties, countiesPlain, zip5, zip5Plain, zip5Sheet],
  ...[ptp, ptpPlain, mue, muePlain, addOnPlain, addOn, oppscap, anes, payment],
];

export function recognise(head: readonly Cells[], name: string): Recognised | undefined {
  for (const recogniser of recognisers) {
    const recognised = recogniser(head, name);
    if (recognised !== undefined) return recognised;
  }
  return undefined;
}
