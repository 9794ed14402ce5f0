/** What a message names, in the contract's words: the slots of `unitwise parse`. */
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';

export interface Slots {
  readonly services?: readonly {
    readonly code: string;
    readonly minutes?: number;
    readonly units?: number;
    /** Told apart from the therapist's. */
    readonly assistantMinutes?: number;
    readonly assistantTitle?: 'PTA' | 'OTA';
    readonly modifiers?: readonly string[];
  }[];
  readonly locality?: string;
  readonly date_of_service?: string;
  readonly payer?: string;
  readonly carc?: string;
  readonly assistant?: true;
  /** As far as they are said; amounts in dollars, "100.00", as `check` takes them. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly time?: string;
  readonly timezone?: string;
}

/** Times belong to the digest and the settings; elsewhere a clock says when somebody wrote. */
const timed: ReadonlySet<Intent> = new Set(['digest_subscribe', 'digest_unsubscribe', 'settings']);

/** `years`: the calendar years the message names, outside of a day's date. */
export function slotsOf(mentions: Mentions, intent: Intent, years: readonly number[] = []): Slots {
  if (intent === 'none') return {};
  const { place, date, payer, carc, assistant, time, timezone } = mentions;
  const services = settledServices(mentions);
  const facts = factsSaid(mentions, years);
  const apart = !services.every((service) => service.assistant === true || isWholly(service));
  return {
    ...(services.length === 0
      ? {}
      : { services: services.map((service) => serviceSlot(service, intent, apart)) }),
    ...(place === undefined ? {} : { locality: place }),
    ...(date === undefined ? {} : { date_of_service: date }),
    ...(payer === undefined ? {} : { payer }),
    ...(carc === undefined ? {} : { carc }),
    ...(assistant === true ? { assistant } : {}),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    ...(time === undefined || !timed.has(intent) ? {} : { time }),
    ...(timezone === undefined || !timed.has(intent) ? {} : { timezone }),
  };
}

/** "PT eval" alone is one of three codes: none is reported until somebody has chosen. */
const settledServices = ({ services, doubts }: Mentions): Mentions['services'] =>
  services.filter(
    ({ code }, i) =>
      !/^9716[1-8]$/.test(code) || !doubts.some(({ about, index }) => about === 'code' && index === i),
  );

/** "is 37 minutes two units or three?" states no units. */
const serviceSlot = (service: Mentions['services'][number], intent: Intent, apart: boolean) => {
  const { code, minutes, units, assistantMinutes, assistantTitle, modifiers } = service;
  return {
    code,
    ...(minutes === undefined ? {} : { minutes }),
    ...(units === undefined || (intent === 'unit_count' && minutes !== undefined) ? {} : { units }),
    ...(assistantMinutes === undefined || !apart ? {} : { assistantMinutes }),
    ...(assistantTitle === undefined || !apart ? {} : { assistantTitle }),
    ...(modifiers.length === 0 ? {} : { modifiers: [...new Set(modifiers)] }),
  };
};

const isWholly = ({ minutes, assistantMinutes }: Mentions['services'][number]): boolean =>
  minutes !== undefined && assistantMinutes === minutes;

/** Facts of the contract's list, by its names. */
function factsSaid({ facts, services }: Mentions, years: readonly number[]): NonNullable<Slots['facts']> {
  const charge = facts.charge ?? services.find((service) => service.charge !== undefined)?.charge;
  const money = {
    deductibleRemaining: facts.deductibleRemaining,
    therapyToDate: facts.therapyToDate ?? facts.occupationalToDate,
    charge,
  };
  const { deductibleMet, participating, qualifyingParticipant, sequestration, placeOfService } = facts;
  const { setting, percentOfMedicare, totalMinutes, oneOnOneMinutes } = facts;
  const [year, another] = years;
  const said = {
    ...{ deductibleMet, participating, qualifyingParticipant, sequestration, placeOfService, setting },
    ...{ percentOfMedicare, totalMinutes, oneOnOneMinutes, year: another === undefined ? year : undefined },
  };
  const amounts = Object.entries(money).flatMap(([name, cents]) =>
    cents === undefined ? [] : [[name, (cents / 100).toFixed(2)] as const],
  );
  const others = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries([...amounts, ...others]);
}
