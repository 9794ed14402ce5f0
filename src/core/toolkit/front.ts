/** What stands at the head: for whom, for when, from which releases, and that it is an estimate. */
import { printDecimal } from '../money/decimal.ts';
import { plural } from '../words/english.ts';
import { namesOf, pairTablesOf } from '../reference/tables-used.ts';
import type { Booklet } from './booklet.ts';
import type { ToolkitRequest } from './request.ts';

const estimate = 'Estimate, not a guarantee';

export function frontOf({
  inForce,
  placeName,
  codes,
  qualifyingParticipant,
}: ToolkitRequest): Omit<Booklet, 'sections'> {
  const { date, feeSchedule, ptp, mue } = inForce;
  const factor = feeSchedule?.conversionFactor(qualifyingParticipant)?.value;
  const qualifying = qualifyingParticipant ? ', qualifying participant' : '';
  const conversion =
    factor === undefined ? '' : ` (conversion factor ${printDecimal(factor, 4)}${qualifying})`;
  const releases = [
    feeSchedule === undefined
      ? `no fee schedule of ${date.slice(0, 4)}`
      : `fee schedule ${feeSchedule.rvu.release.name}${conversion}, indices ${feeSchedule.gpci.release.name}`,
    ptp === undefined ? 'no pair edits' : `pair edits ${namesOf(pairTablesOf(codes, inForce))}`,
    mue === undefined ? 'no unit limits' : `unit limits ${mue.release.name}`,
  ];
  return {
    title: 'Revenue protection booklet',
    subtitle: `${placeName} · ${date} · ${plural(codes.length, 'code')}`,
    facts: [
      { label: 'Rules', value: `Medicare Part B, outpatient therapy, as in force on ${date}` },
      { label: 'Releases', value: releases.join('; ') },
      { label: 'Certainty', value: `${estimate}. Other payers may pay and bundle otherwise.` },
    ],
    foot: `Unitwise · ${placeName} · ${date} · ${estimate.toLowerCase()}`,
  };
}
