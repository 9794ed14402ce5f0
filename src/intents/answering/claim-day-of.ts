/** The facts of a question joined with the defaults of whoever asks, as a claim day; or what is missing. */
import { withDefaults } from '../../core/claim/claim-defaults.ts';
import type { ClaimDay, ServiceLine } from '../../core/claim/claim-day.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import {
  assistantModifiers,
  disciplines,
  planOfDiscipline,
  type Modifier,
} from '../../core/claim/modifier.ts';
import { payerOf } from '../../core/claim/payer.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Locality, Place } from '../../core/places/place.ts';
import type { Ambiguity } from '../../core/places/place-reading.ts';
import { readPlace } from '../../core/places/read-place.ts';
import type { RulesInForce } from '../../core/ports.ts';
import type { Circumstances } from './asked.ts';
import { payerTerms, withRule } from './payer-terms.ts';
import { factsOfDay, type StatedFacts } from './facts-of-day.ts';

export interface AboutDay {
  readonly services: readonly {
    readonly code: string;
    readonly minutes?: number | undefined;
    readonly assistantMinutes?: number | undefined;
    readonly assistant?: boolean | undefined;
    readonly assistantTitle?: 'PTA' | 'OTA' | undefined;
    readonly discipline?: 'PT' | 'OT' | 'SLP' | undefined;
    readonly units?: number | undefined;
    readonly charge?: number | undefined;
    readonly modifiers: readonly string[];
  }[];
  readonly date?: string | undefined;
  readonly payer?: string | undefined;
  readonly rule?: 'cms' | 'ama' | undefined;
  readonly locality?: string | undefined;
  readonly qualifyingParticipant?: boolean | undefined;
  readonly facts?: StatedFacts | undefined;
  readonly assistant?: boolean | undefined;
}

export type DayRead =
  | { readonly kind: 'day'; readonly day: ClaimDay; readonly inForce: RulesInForce }
  | WhichPlace
  | { readonly kind: 'no-such-place' };

/** `at`: the day as it would be in one of the options. */
export interface WhichPlace {
  readonly kind: 'which-place';
  readonly options: readonly Locality[];
  readonly why: Ambiguity;
  readonly at: (option: Locality) => ClaimDay;
  readonly inForce: RulesInForce;
}

export function claimDayOf(
  about: AboutDay,
  { reference, today, defaults, payers = [] }: Circumstances,
): DayRead {
  const date = (about.date ?? defaults.date) as ServiceDate | undefined;
  const where = about.locality ?? defaults.locality;
  const read = where === undefined ? undefined : readPlace(where, reference.places);
  if (read?.kind === 'unknown') return { kind: 'no-such-place' };
  const payer = about.payer ?? defaults.payer;
  const rule = about.rule ?? defaults.rule;
  const qualifyingParticipant = about.qualifyingParticipant ?? defaults.qualifyingParticipant;
  const inForce = reference.on(date ?? today);
  const terms =
    payer === undefined ? undefined : payerTerms(payer, { reference, payers, today, service: date ?? today });
  const second = withRule(about.facts?.second, { reference, payers, today, service: date ?? today });
  const counted = rule ?? terms?.rule;
  const told = {
    ...factsOfDay(about, defaults, inForce),
    lines: about.services.map((service) => lineOf(service, about.assistant === true)),
    ...(payer === undefined ? {} : { payer: payerOf(payer) }),
    ...(counted === undefined ? {} : { rule: counted }),
    ...(terms === undefined ? {} : { terms: terms.terms }),
    ...(second === undefined ? {} : { second }),
    ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
    ...(defaults.discipline === undefined ? {} : { discipline: defaults.discipline }),
  };
  const at = (place: Place | undefined): ClaimDay =>
    withDefaults(place === undefined ? told : { ...told, place }, date !== undefined);
  if (read?.kind === 'several') {
    return { kind: 'which-place', options: read.options, why: read.why, at, inForce };
  }
  return { kind: 'day', day: at(read?.place), inForce };
}

/** The plan of care of whoever gave it, where no plan was typed. */
function withPlan(typed: readonly string[], discipline: 'PT' | 'OT' | 'SLP' | undefined): readonly string[] {
  const plan = planOfDiscipline(discipline);
  return plan === undefined || typed.some((each) => disciplines.includes(each)) ? typed : [plan, ...typed];
}

/** `assisted`: an assistant furnished the line, where nothing more particular was said of it. */
function lineOf(
  { code, minutes, assistantMinutes, units, charge, modifiers: typed, ...who }: AboutDay['services'][number],
  given: boolean,
): ServiceLine {
  const assisted = given || who.assistant === true;
  const modifiers = withPlan(typed, who.discipline);
  const share = assistantMinutes ?? (assisted ? minutes : undefined);
  const marked =
    assisted &&
    minutes === undefined &&
    who.assistantTitle === undefined &&
    !modifiers.some((each) => assistantModifiers.includes(each));
  const mark = modifiers.includes('GO') ? 'CO' : 'CQ';
  return {
    code: code as HcpcsCode,
    modifiers: (marked ? [...modifiers, mark] : modifiers) as readonly Modifier[],
    ...(minutes === undefined ? {} : { minutes }),
    ...(share === undefined || minutes === undefined ? {} : { assistantMinutes: Math.min(share, minutes) }),
    ...(units === undefined ? {} : { units }),
    ...(charge === undefined ? {} : { charge }),
    ...(who.assistantTitle === undefined ? {} : { assistantTitle: who.assistantTitle }),
  };
}
