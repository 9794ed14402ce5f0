/** What the fee table's columns mean, with the rates of the date, and everything its figures rest on. */
import type { Basis } from '../../sources/citation.ts';
import { dagger, isBelieved, type NamedBasis } from '../basis-notes.ts';
import { paragraph, type BookletBlock } from '../booklet.ts';
import type { Fees } from '../figures/fee-rows.ts';
import type { Limits } from '../figures/limit-rows.ts';
import type { ToolkitRequest } from '../request.ts';

export function shareWords({ inForce: { rules } }: ToolkitRequest, fees: Fees): BookletBlock[] {
  const { mppr, coinsurance, sequestration } = rules;
  if (fees.kind !== 'priced' || !mppr || !coinsurance || !sequestration) return [];
  const cut =
    sequestration.value === 0
      ? 'sequestration does not apply on this date'
      : `less ${sequestration.value} percent sequestration${isBelieved(sequestration) ? dagger : ''}`;
  const kept = `${mppr.value} percent${isBelieved(mppr) ? dagger : ''}`;
  return [
    paragraph(
      `One unit of the day, the one with the highest practice expense, is paid in full. Every further unit of a reduced code keeps ${kept} of its practice expense, whichever discipline gave it. “Medicare” is what Medicare sends for the unit: the allowed amount less the patient's ${coinsurance.value} percent, ${cut}, with the deductible met and no assistant. A dash under “Further unit”: the code is not reduced, each unit pays in full.`,
    ),
  ];
}

export function feeBases(
  { inForce, place, codes, qualifyingParticipant }: ToolkitRequest,
  fees: Fees,
): NamedBasis[] {
  const { feeSchedule, rules } = inForce;
  const held: NamedBasis[] = [
    {
      what: 'the timing, class and plan of each therapy code',
      basis: { basis: 'believed', verifyAt: rules.codeList.verifyAt },
    },
  ];
  if (fees.kind !== 'priced' || feeSchedule === undefined) return held;
  const indices = place.kind === 'locality' ? feeSchedule.indices(place)?.citation : undefined;
  const { mppr, coinsurance, sequestration } = rules;
  const named = (what: string, basis: Basis | undefined): NamedBasis[] =>
    basis === undefined ? [] : [{ what, basis }];
  return [
    ...named('', {
      basis: 'file',
      citation: {
        source: feeSchedule.rvu.release.name,
        locator: `relative values of ${codes.length === 1 ? 'the code' : 'the codes'}`,
      },
    }),
    ...named('', indices && { basis: 'file', citation: indices }),
    ...named('the conversion factor', feeSchedule.conversionFactor(qualifyingParticipant)),
    ...named('the reduction of further units', mppr),
    ...named("the patient's share", coinsurance),
    ...named('the sequestration rate', sequestration),
    ...held,
  ];
}

export function limitBases({ inForce }: ToolkitRequest, limits: Limits | undefined): NamedBasis[] {
  if (limits === undefined || inForce.mue === undefined) return [];
  const citation = { source: `NCCI MUE practitioner ${limits.table.release.name}`, locator: 'unit limits' };
  return [{ what: '', basis: { basis: 'file', citation } }];
}
