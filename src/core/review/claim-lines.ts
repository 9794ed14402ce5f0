/**
 * From counted services to the lines of a claim: a code shared by therapist and assistant becomes two lines,
 * the plain one first. CQ goes with GP, CO with GO; speech therapy has no assistant modifier.
 */
import type { AssistantTitle, ClaimDay } from '../claim/claim-day.ts';
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import {
  assistantModifiers,
  planOfDiscipline,
  printOrder,
  type Discipline,
  type Modifier,
} from '../claim/modifier.ts';
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
  day: Pick<ClaimDay, 'discipline' | 'criticalAccessHospital'>,
  codes: (code: HcpcsCode) => TherapyCode | undefined,
): readonly ClaimLine[] {
  const lines: ClaimLine[] = [];
  services.forEach((service, index) => {
    if (service.assistantMinutes > 0 || hasAssistant(service)) {
      const code = codes(service.code);
      lines.push(...sharedLines(service, index, assistantFor(service, day, code), code?.device === true));
      return;
    }
    lines.push({
      code: service.code,
      units: service.units,
      modifiers: printOrder(service.modifiers),
      assisted: false,
      charge: service.charge,
      published: true,
      service: index,
    });
  });
  return lines;
}

const hasAssistant = ({ assistantTitle, modifiers }: CountedService): boolean =>
  assistantTitle !== undefined || modifiers.some(isAssistants);

const isAssistants = (modifier: Modifier): boolean => assistantModifiers.includes(modifier);

/** A service an assistant had a hand in. */
function sharedLines(
  service: CountedService,
  index: number,
  { modifier, counts }: Assistant,
  device: boolean,
): readonly ClaimLine[] {
  const plain = service.modifiers.filter((each) => !isAssistants(each));
  const split = device ? wholly(service) : splitOf(service, counts);
  const line = (units: number, assisted: boolean, charge: Cents | null): ClaimLine => ({
    code: service.code,
    units,
    modifiers: printOrder(assisted && modifier !== undefined ? [...plain, modifier] : plain),
    assisted,
    charge,
    published: split.published,
    service: index,
  });
  if (split.assisted === 0) return [line(split.plain, false, service.charge)];
  if (split.plain === 0) return [line(split.assisted, true, service.charge)];
  const [first, second] = splitCharge(service.charge, split.plain, split.assisted);
  return [line(split.plain, false, first), line(split.assisted, true, second)];
}

const wholly = ({ units }: CountedService): AssistantSplit => ({
  plain: units,
  assisted: 0,
  published: true,
});

/** `shared`: whether an assistant's minutes count for this service at all; a typed CQ or CO always does. */
function splitOf(service: CountedService, shared: boolean): AssistantSplit {
  const { units, minutes, assistantMinutes, counting } = service;
  const whole = wholly(service);
  if (minutes === null) {
    const covered = service.modifiers.some(isAssistants) || (shared && service.assistantTitle !== undefined);
    return covered ? { plain: 0, assisted: units, published: true } : whole;
  }
  if (!shared || assistantMinutes === 0 || minutes === null || units === 0) return whole;
  if (counting.kind === 'pooled') return splitPooledUnits({ units, minutes, assistantMinutes });
  const split = splitWholeService({ units, minutes, assistantMinutes });
  const everyMinute = assistantMinutes === minutes;
  return counting.kind === 'family' && !everyMinute ? { ...split, published: false } : split;
}

interface Assistant {
  /** As typed, else that of the plan of care. */
  readonly modifier: Modifier | undefined;
  /** Whether an assistant's minutes count for the service: never without a modifier, never for an evaluation. */
  readonly counts: boolean;
}

function assistantFor(
  service: CountedService,
  day: Pick<ClaimDay, 'discipline' | 'criticalAccessHospital'>,
  code: TherapyCode | undefined,
): Assistant {
  const typed = service.modifiers.find(isAssistants);
  const titled = service.assistantTitle === undefined ? undefined : byTitle[service.assistantTitle];
  const plan = service.discipline ?? planOfDiscipline(day.discipline ?? code?.disciplines[0]);
  const modifier = typed ?? titled ?? (plan === undefined ? undefined : byPlan[plan]);
  const exempt = code?.evaluation === true || day.criticalAccessHospital === true;
  return { modifier, counts: modifier !== undefined && !exempt };
}

const byTitle = { PTA: 'CQ', OTA: 'CO' } as Readonly<Record<AssistantTitle, Modifier>>;

const byPlan = { GP: 'CQ', GO: 'CO', GN: undefined } as Readonly<Record<Discipline, Modifier | undefined>>;
