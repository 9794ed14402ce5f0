/** The answers to what nobody stated. Each one used is listed, and lowers the grade. */
import type { Assumption, ClaimDay } from './claim-day.ts';
import { medicare } from './payer.ts';
import { national } from '../places/place.ts';

/** A claim day as told: whatever is absent was not stated. */
export type ToldDay = Pick<
  ClaimDay,
  | ('lines' | 'placeOfService' | 'discipline' | 'therapyToDate')
  | ('totalMinutes' | 'criticalAccessHospital' | 'secondary' | 'percentOfMedicare')
  | ('furnishedBy' | 'condition' | 'site' | 'terms' | 'second')
> & {
  readonly [Fact in Exclude<Assumption, 'dateOfService' | 'locality'>]?: ClaimDay[Fact];
} & { readonly place?: ClaimDay['place'] };

/** `dated`: whether the date of service was stated. */
export function withDefaults(told: ToldDay, dated: boolean): ClaimDay {
  const stated = (fact: Assumption): boolean => {
    if (fact === 'dateOfService') return dated;
    return (fact === 'locality' ? told.place : told[fact]) !== undefined;
  };
  return {
    ...told,
    payer: told.payer ?? medicare,
    rule: told.rule ?? 'cms',
    place: told.place ?? national,
    setting: told.setting ?? 'nonfacility',
    qualifyingParticipant: told.qualifyingParticipant ?? false,
    deductibleRemaining: told.deductibleRemaining ?? 0,
    sequestration: told.sequestration ?? true,
    participating: told.participating ?? true,
    assumed: order.filter((fact) => !stated(fact)),
  };
}

const order: readonly Assumption[] = [
  ...(['dateOfService', 'payer', 'rule', 'locality', 'setting'] as const),
  ...(['qualifyingParticipant', 'deductibleRemaining', 'sequestration', 'participating'] as const),
];
