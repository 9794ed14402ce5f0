/** Minutes and units of the service named last: "38min", "38 min", "38'", "x3", "3u", "3 units", a bare "38". */
import { wordAt, type Reader, type Words } from './reader.ts';
import type { Mentions, ServiceMention } from './mentions.ts';

const dayMinutes = 1440;
const minuteWord = /^(?:m|min|mins|minute|minutes|')$/i;
const unitWord = /^(?:u|unit|units)$/i;
const numberLike = /^[-+]?\d[\d.,]*(?:e[-+]?\d+)?$/i;

export const readMinutes: Reader = (here, mentions) => {
  const [, amount = '', mark] =
    /^([-+]?\d[\d.,e+-]*)(m|min|mins|minute|minutes|')?$/i.exec(wordAt(here)) ?? [];
  const spaced = mark === undefined && minuteWord.test(wordAt(here, 1));
  if (!numberLike.test(amount) || (mark === undefined && !spaced)) return 0;
  noteMinutes(amount, mentions);
  return spaced ? 2 : 1;
};

export const readUnits: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, crossed] = /^[x*](\d{1,3})$/i.exec(word) ?? [];
  const [, counted] = /^(\d{1,3})(?:u|unit|units)$/i.exec(word) ?? [];
  const service = mentions.services.at(-1);
  const attached = crossed ?? counted;
  if (service !== undefined && attached !== undefined) {
    service.units = Number(attached);
    return 1;
  }
  if (service !== undefined && /^\d{1,3}$/.test(word) && unitWord.test(wordAt(here, 1))) {
    service.units = Number(word);
    return 2;
  }
  return 0;
};

/** A bare number right after a code is its minutes. */
export const readBareMinutes: Reader = (here, mentions) => {
  const service = mentions.services.at(-1);
  if (!numberLike.test(wordAt(here)) || !awaitsMinutes(service, here)) return 0;
  noteMinutes(wordAt(here), mentions);
  return 1;
};

const awaitsMinutes = (service: ServiceMention | undefined, { at }: Words): boolean =>
  at > 0 && service !== undefined && service.minutes === undefined && service.units === undefined;

function noteMinutes(amount: string, mentions: Mentions): void {
  const minutes = Number(amount.replaceAll(',', ''));
  const service = mentions.services.at(-1);
  const fault = (problem: string): void => void mentions.faults.push({ word: amount, problem });
  if (service === undefined) fault('minutes need a code before them');
  else if (minutes < 0) fault('minutes cannot be negative');
  else if (!(minutes <= dayMinutes)) fault('a day has only 1,440 minutes');
  else if (!Number.isInteger(minutes)) fault('give whole minutes; they are never rounded up');
  else if (service.minutes === undefined) service.minutes = minutes;
  else mentions.services.push({ code: service.code, minutes, modifiers: [...service.modifiers] });
}
