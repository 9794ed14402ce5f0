/**
 * Claim lines that were billed before are not billed again: same lines, payer, place and stretch of days. Where the
 * minutes tie, other allocations matter too, and nothing is remembered.
 */
import type { ReferenceData } from '../../../core/ports.ts';
import { billDay, type Bill, type CountedDay, type InspectedDay } from '../../../core/review/inspect-day.ts';
import { twoGenerations } from './two-generations.ts';

const mostKept = 800;

export function rememberBills(reference: ReferenceData, nameOf: (day: CountedDay['day']) => string): Bill {
  const bills = twoGenerations<InspectedDay>(mostKept);
  return (counted, inForce) => {
    if (counted.units.alternatives.length > 0) return billDay(counted, inForce);
    const key = `${reference.stretchOf(inForce.date)} ${nameOf(counted.day)} ${inWords(counted)}`;
    const known = bills.get(key);
    if (known !== undefined) return known;
    const billed = billDay(counted, inForce);
    bills.set(key, amountsOnly(billed));
    return billed;
  };
}

/** What is asked of a remembered bill: its amounts and findings. The lines are the day's own. */
const amountsOnly = ({ computed, findings }: InspectedDay): InspectedDay => ({
  computed: { ...computed, units: noUnits, lines: [], values: [] },
  pairs: [],
  findings,
});

const noUnits = {
  ...{ services: [], pools: [], timedMinutes: 0, timedUnits: 0 },
  ...{ alternatives: [], allowedAllocations: 1 },
};

/** Everything billing reads of the day's lines: as typed (codes and modifiers), and as counted. */
function inWords({ day, units, lines }: CountedDay): string {
  let text = '';
  for (const { code, modifiers } of day.lines) text += `${code} ${modifiers.join(' ')};`;
  for (const { code, units: count, modifiers, assisted, charge, service } of lines) {
    text += `|${code} ${count} ${modifiers.join(' ')} ${assisted ? 'a' : ''} ${charge ?? ''} ${service}`;
  }
  for (const { code, units: count, discipline } of units.services)
    text += `/${code} ${count} ${discipline ?? ''}`;
  return text;
}
