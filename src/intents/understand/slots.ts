/** What a message names, in the contract's words: the slots of `unitwise parse`. */
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';

export interface Slots {
  readonly services?: readonly {
    readonly code: string;
    readonly minutes?: number;
    readonly units?: number;
    readonly modifiers?: readonly string[];
  }[];
  readonly locality?: string;
  readonly date_of_service?: string;
  readonly payer?: string;
  readonly carc?: string;
  readonly assistant?: true;
  readonly time?: string;
  readonly timezone?: string;
}

/** Times belong to the digest and the settings; elsewhere a clock says when somebody wrote. */
const timed: ReadonlySet<Intent> = new Set(['digest_subscribe', 'digest_unsubscribe', 'settings']);

export function slotsOf(mentions: Mentions, intent: Intent): Slots {
  if (intent === 'none') return {};
  const { place, date, payer, carc, assistant, time, timezone } = mentions;
  const services = settledServices(mentions);
  return {
    ...(services.length === 0 ? {} : { services: services.map((service) => serviceSlot(service, intent)) }),
    ...(place === undefined ? {} : { locality: place }),
    ...(date === undefined ? {} : { date_of_service: date }),
    ...(payer === undefined ? {} : { payer }),
    ...(carc === undefined ? {} : { carc }),
    ...(assistant === true ? { assistant } : {}),
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
const serviceSlot = ({ code, minutes, units, modifiers }: Mentions['services'][number], intent: Intent) => ({
  code,
  ...(minutes === undefined ? {} : { minutes }),
  ...(units === undefined || (intent === 'unit_count' && minutes !== undefined) ? {} : { units }),
  ...(modifiers.length === 0 ? {} : { modifiers: [...new Set(modifiers)] }),
});
