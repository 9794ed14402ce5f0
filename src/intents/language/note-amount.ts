/** Where minutes and units go: to the code named last, or, said before any code or "of" one, to the next. */
import type { Awaiting, Mentions, ServiceMention } from './mentions.ts';

const dayMinutes = 1440;

export interface Amount {
  readonly minutes?: number;
  readonly units?: number;
  readonly word: string;
  /** True where a code follows at once or after "of": "38 min of 97110". */
  readonly leads: boolean;
}

export function noteService(mentions: Mentions, service: ServiceMention): void {
  const { awaiting } = mentions;
  delete mentions.awaiting;
  const free = service.minutes === undefined && service.units === undefined;
  if (free && awaiting?.minutes !== undefined && awaiting.leads !== true && mentions.services.length === 0)
    mentions.ledByMinutes = true;
  mentions.services.push({
    ...service,
    modifiers: [...service.modifiers, ...(awaiting?.modifiers ?? [])],
    ...(free && awaiting?.minutes !== undefined ? { minutes: awaiting.minutes } : {}),
    ...(free && awaiting?.units !== undefined ? { units: awaiting.units } : {}),
  });
  if (service.minutes !== undefined && service.minutes > dayMinutes)
    fault(mentions, String(service.minutes), tooLong);
}

const tooLong = 'a day has only 1,440 minutes';

export function noteAmount(mentions: Mentions, amount: Amount): void {
  const last = mentions.services.at(-1);
  const full = last === undefined || last.minutes !== undefined || last.units !== undefined;
  const problem = problemWith(amount);
  if (problem !== undefined) fault(mentions, amount.word, problem);
  else if (amount.leads || last === undefined || (full && !bothMayStand(last, amount))) {
    const kept: Awaiting = { modifiers: mentions.awaiting?.modifiers ?? [], ...amount };
    const earlier = mentions.awaiting?.minutes;
    if (earlier !== undefined && last === undefined && (amount.minutes ?? amount.units ?? 0) < earlier)
      mentions.facts = { totalMinutes: earlier, ...mentions.facts };
    else if (earlier !== undefined ? amount.units === undefined : isSecondUnits(mentions, amount))
      fault(mentions, amount.word, 'two amounts for one code');
    mentions.awaiting = {
      ...(earlier === undefined ? {} : { minutes: earlier }),
      ...(mentions.awaiting?.units === undefined ? {} : { units: mentions.awaiting.units }),
      ...kept,
    };
  } else if (amount.minutes !== undefined) last.minutes = amount.minutes;
  else if (amount.units !== undefined) last.units = amount.units;
}

/** "do I get 2 units for 22 minutes": units and minutes may both be said of one code. */
const isSecondUnits = ({ awaiting }: Mentions, { units }: Amount): boolean =>
  awaiting?.units !== undefined && units !== undefined;

/** "97110 38min 3 units": the units are checked against the minutes. */
const bothMayStand = (last: ServiceMention, { minutes, units }: Amount): boolean =>
  (minutes !== undefined && last.minutes === undefined) || (units !== undefined && last.units === undefined);

function problemWith({ minutes, units }: Amount): string | undefined {
  if (units !== undefined) return units > 999 ? 'that many units cannot be billed' : undefined;
  if (minutes === undefined || Number.isNaN(minutes)) return 'I cannot read this as minutes';
  if (minutes < 0) return 'minutes cannot be negative';
  if (minutes > dayMinutes) return tooLong;
  return Number.isInteger(minutes) ? undefined : 'give whole minutes; they are never rounded up';
}

const fault = (mentions: Mentions, word: string, problem: string): void =>
  void mentions.faults.push({ word, problem });
