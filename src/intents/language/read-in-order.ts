/** "97162 then 97110, minutes are 30 and 15", "30, 15 and 10 min respectively": one amount for each code, in their order. */
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

export const readInOrder: Reader = (here, { services }) => {
  if (
    services.length < 2 ||
    services.some(({ minutes, units }) => minutes !== undefined || units !== undefined)
  )
    return 0;
  const start = leadOf(here);
  const { minutes, taken } = numbersFrom(here, start, services.length);
  const unit = /^(?:m|mins?|minutes)$/.test(lowerAt(here, taken)) ? 1 : 0;
  const said = saysOrder(here, taken + unit);
  if (minutes.length !== services.length || (start === 0 && said === 0)) return 0;
  services.forEach((service, i) => (service.minutes = minutes[i] ?? 0));
  return taken + unit + said;
};

/** How long "respectively", "in order" or "in that order" is. */
function saysOrder(here: Words, at: number): number {
  if (lowerAt(here, at) === 'respectively') return 1;
  if (lowerAt(here, at) !== 'in') return 0;
  const that = /^(?:that|this|the)$/.test(lowerAt(here, at + 1)) ? 1 : 0;
  return lowerAt(here, at + 1 + that) === 'order' ? 2 + that : 0;
}

/** How long "minutes are", "minutes:" is. */
function leadOf(here: Words): number {
  if (!/^(?:minutes|mins|times)$/.test(lowerAt(here))) return 0;
  return /^(?:are|were|in|was|is)$/.test(lowerAt(here, 1)) ? 2 : 1;
}

/** One more than there are services is too many: each word is looked at a few times, however many follow. */
function numbersFrom(
  here: Words,
  start: number,
  most: number,
): { readonly minutes: number[]; readonly taken: number } {
  const minutes: number[] = [];
  let at = start;
  for (;;) {
    const skip = /^(?:and|then)$/.test(lowerAt(here, at)) ? 1 : 0;
    const number = /^(\d{1,3})(?:m|min)?$/i.exec(wordAt(here, at + skip))?.[1];
    if (number === undefined || minutes.length > most) return { minutes, taken: at };
    minutes.push(Number(number));
    at += skip + 1;
  }
}
