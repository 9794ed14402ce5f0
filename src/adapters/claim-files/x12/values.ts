/** Elements of claims as the words of the core; undefined where an element is none of them. */
import { parseHcpcsCode, type HcpcsCode } from '../../../core/claim/hcpcs-code.ts';
import { parseModifier, type Modifier } from '../../../core/claim/modifier.ts';
import { parseServiceDate, type ServiceDate } from '../../../core/claim/service-date.ts';
import type { ClinicPlace } from '../../../core/remit/remittance.ts';
import type { Segment } from './segment.ts';

/** "20260302" or the first day of "20260302-20260304". */
export function dateIn(text: string): ServiceDate | undefined {
  if (!/^\d{8}/.test(text)) return undefined;
  return parseServiceDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
}

export interface Procedure {
  readonly code: HcpcsCode;
  readonly modifiers: readonly Modifier[];
}

/** A composite "HC:97110:GP:CQ". A text that is no code stays, and is found in no table. */
export function procedureIn(segment: Segment, element: number): Procedure | undefined {
  const text = segment.part(element, 2);
  if (text === '') return undefined;
  const modifiers: Modifier[] = [];
  for (let part = 3; part <= 6; part += 1) {
    const modifier = parseModifier(segment.part(element, part));
    if (modifier !== undefined) modifiers.push(modifier);
  }
  return { code: parseHcpcsCode(text) ?? (text.toUpperCase().slice(0, 20) as HcpcsCode), modifiers };
}

/** Whole units; half ones (anesthesia minutes and the like) are rounded down. 1 where the element is empty. */
export function unitsIn(text: string): number {
  if (text === '') return 1;
  const [, digits] = /^(\d{1,6})(?:\.\d{0,4})?$/.exec(text) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

/** Where a clinic is, by its N4. Never asked of a patient's N4. */
export const placeIn = (segment: Segment): ClinicPlace => ({
  ...{ city: segment.text(1), state: segment.text(2) },
  zip: /^\d{5}/.exec(segment.text(3))?.[0] ?? '',
});
