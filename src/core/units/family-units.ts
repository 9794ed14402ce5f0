/**
 * Codes with a time base of their own: a first block, then further ones. A unit is earned once its middle is
 * passed (30 minutes: 16; 60: 31; added 30: 16 more), except where the full stated minutes are required.
 * Source: the CPT time rule as reported by UTHealth's calculating-time page; remote-monitoring rule believed.
 */
import type { FirstOfFamily } from '../claim/therapy-code.ts';

export interface FamilyUnits {
  readonly first: number;
  readonly addOn: number;
}

export function familyUnits(minutes: number, family: FirstOfFamily): FamilyUnits {
  const enough = (block: number): number => (family.fullMinutes ? block : Math.floor(block / 2) + 1);
  if (minutes < enough(family.minutes)) return { first: 0, addOn: 0 };
  const block = family.addOnMinutes;
  if (family.addOn === null || block === null) return { first: 1, addOn: 0 };
  const past = minutes - family.minutes - enough(block);
  return { first: 1, addOn: past < 0 ? 0 : Math.floor(past / block) + 1 };
}

/** Minutes still missing for one more unit; undefined where the family has none to give. */
export function minutesToNextFamilyUnit(minutes: number, family: FirstOfFamily): number | undefined {
  const now = familyUnits(minutes, family);
  if (now.first === 1 && family.addOn === null) return undefined;
  const longest = family.minutes + (family.addOnMinutes ?? 0);
  for (let more = 1; more <= longest; more += 1) {
    const then = familyUnits(minutes + more, family);
    if (then.first + then.addOn > now.first + now.addOn) return more;
  }
  return undefined;
}
