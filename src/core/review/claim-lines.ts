/**
 * From counted services to the lines of a claim: a code shared by therapist and assistant becomes two lines,
 * the plain one first. CQ goes with GP, CO with GO; speech therapy has no assistant modifier.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { assistantModifiers, printOrder, type Modifier } from '../claim/modifier.ts';
import type { TherapyCode } from '../claim/therapy-code.ts';
import { shareOf, type Cents } from '../money/cents.ts';
import type { CountedService } from '../units/allocate-day.ts';
import { splitPooledUnits, splitWholeService, type AssistantSplit } from '../units/split-assistant.ts';

export interface ClaimLine {
  readonly code: HcpcsCode;
  readonly units: number;
  readonly modifiers: readonly Modifier[];
  readonly assisted: boolean;
  readonly charge: Cents | null;
  /** Position of the service it came from. */
  readonly service: number;
}

export function claimLines(
  services: readonly CountedService[],
  day: Pick<ClaimDay, 'discipline'>,
  codes: (code: HcpcsCode) => TherapyCode | undefined,
): readonly ClaimLine[] {
  return services.flatMap((service, index): ClaimLine[] => {
    const plain = service.modifiers.filter((modifier) => !assistantModifiers.includes(modifier));
    const split = splitOf(service);
    const assistant = assistantModifierFor(service, day, codes(service.code));
    const line = (units: number, assisted: boolean): ClaimLine => ({
      code: service.code,
      units,
      modifiers: printOrder(assisted && assistant !== undefined ? [...plain, assistant] : plain),
      assisted,
      charge: null,
      service: index,
    });
    if (split.assisted === 0) return [{ ...line(split.plain, false), charge: service.charge }];
    if (split.plain === 0) return [{ ...line(split.assisted, true), charge: service.charge }];
    const [first, second] = splitCharge(service.charge, split);
    return [
      { ...line(split.plain, false), charge: first },
      { ...line(split.assisted, true), charge: second },
    ];
  });
}

function splitOf(service: CountedService): AssistantSplit {
  const { units, minutes, assistantMinutes, counting } = service;
  const whole = { plain: units, assisted: 0, published: true };
  if (service.statedUnits !== null && minutes === null) {
    const covered = service.modifiers.some((modifier) => assistantModifiers.includes(modifier));
    return covered ? { plain: 0, assisted: units, published: true } : whole;
  }
  if (assistantMinutes === 0 || minutes === null || units === 0) return whole;
  if (counting.kind === 'pooled') return splitPooledUnits({ units, minutes, assistantMinutes });
  const split = splitWholeService({ units, minutes, assistantMinutes });
  const everyMinute = assistantMinutes === minutes;
  return counting.kind === 'family' && !everyMinute ? { ...split, published: false } : split;
}

function assistantModifierFor(
  service: CountedService,
  day: Pick<ClaimDay, 'discipline'>,
  code: TherapyCode | undefined,
): Modifier | undefined {
  const typed = service.modifiers.find((modifier) => assistantModifiers.includes(modifier));
  const byPlan = { GP: 'CQ', GO: 'CO', GN: undefined };
  const byDiscipline = { PT: 'CQ', OT: 'CO', SLP: undefined };
  if (service.discipline !== undefined) return byPlan[service.discipline] as Modifier | undefined;
  if (day.discipline !== undefined) return byDiscipline[day.discipline] as Modifier | undefined;
  if (typed !== undefined) return typed;
  const [onlyPlan] = code?.disciplines ?? [];
  return (onlyPlan === 'OT' ? 'CO' : onlyPlan === 'SLP' ? undefined : 'CQ') as Modifier | undefined;
}

/** A line's charge is split by units; the odd cent stays with the plain line. */
function splitCharge(
  charge: Cents | null,
  { plain, assisted }: AssistantSplit,
): [Cents | null, Cents | null] {
  if (charge === null) return [null, null];
  const second = shareOf(charge, assisted, plain + assisted);
  return [charge - second, second];
}
