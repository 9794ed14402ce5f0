/**
 * From counted services to the lines of a claim: a code shared by therapist and assistant becomes two lines,
 * the plain one first. CQ goes with GP, CO with GO; speech therapy has no assistant modifier.
 */
import type { ClaimDay } from '../claim/claim-day.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { assistantModifiers, planOfDiscipline, printOrder, type Modifier } from '../claim/modifier.ts';
import type { TherapyCode } from '../claim/therapy-code.ts';
import type { Cents } from '../money/cents.ts';
import { splitCharge } from '../money/split-charge.ts';
import type { CountedService } from '../units/group-lines.ts';
import { splitPooledUnits, splitWholeService, type AssistantSplit } from '../units/split-assistant.ts';

export interface ClaimLine {
  readonly code: HcpcsCode;
  readonly units: number;
  readonly modifiers: readonly Modifier[];
  readonly assisted: boolean;
  readonly charge: Cents | null;
  /** False where CMS has published no example of how therapist and assistant shared it. */
  readonly published: boolean;
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
    const known = codes(service.code);
    const assistant = assistantModifierFor(service, day, known);
    const split = splitOf(service, assistant !== undefined && known?.evaluation !== true);
    const line = (units: number, assisted: boolean): ClaimLine => ({
      code: service.code,
      units,
      modifiers: printOrder(assisted && assistant !== undefined ? [...plain, assistant] : plain),
      assisted,
      charge: null,
      published: split.published,
      service: index,
    });
    if (split.assisted === 0) return [{ ...line(split.plain, false), charge: service.charge }];
    if (split.plain === 0) return [{ ...line(split.assisted, true), charge: service.charge }];
    const [first, second] = splitCharge(service.charge, split.plain, split.assisted);
    return [
      { ...line(split.plain, false), charge: first },
      { ...line(split.assisted, true), charge: second },
    ];
  });
}

/** `shared`: whether an assistant's minutes count for this service at all; a typed CQ or CO always does. */
function splitOf(service: CountedService, shared: boolean): AssistantSplit {
  const { units, minutes, assistantMinutes, counting } = service;
  const whole = { plain: units, assisted: 0, published: true };
  if (service.statedUnits !== null && minutes === null) {
    const covered = service.modifiers.some((modifier) => assistantModifiers.includes(modifier));
    return covered ? { plain: 0, assisted: units, published: true } : whole;
  }
  if (!shared || assistantMinutes === 0 || minutes === null || units === 0) return whole;
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
  if (typed !== undefined) return typed;
  const [usual] = code?.disciplines ?? [];
  const plan = service.discipline ?? planOfDiscipline(day.discipline ?? usual);
  const byPlan: Readonly<Record<string, string>> = { GP: 'CQ', GO: 'CO' };
  return plan === undefined ? undefined : (byPlan[plan] as Modifier | undefined);
}
