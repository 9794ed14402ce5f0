/** "97110 25 or 26 min": two amounts for one code. Neither is taken; it is asked which. */
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader } from './reader.ts';

const amount = /^(\d{1,3})(?:m|min|mins)?$/i;
/** Fewer are units: "2 or 3 units" is what is asked. */
const fewest = 8;

export const readEither: Reader = (here, mentions) => {
  const index = mentions.services.length - 1;
  const last = mentions.services[index];
  if (last === undefined || last.minutes !== undefined || last.units !== undefined) return 0;
  if (lowerAt(here, 1) !== 'or') return 0;
  const said = [wordAt(here), wordAt(here, 2)].map((word) => Number(amount.exec(word)?.[1] ?? 0));
  if (said.some((minutes) => minutes < fewest)) return 0;
  const named = /^(?:m|min|mins|minutes?)$/.test(lowerAt(here, 3));
  if (!named && !/m/i.test(wordAt(here, 2))) return 0;
  const choose =
    (minutes: number) =>
    (read: Mentions): Mentions => ({
      ...read,
      services: read.services.map((service, i) => (i === index ? { ...service, minutes } : service)),
    });
  mentions.doubts.push({
    ...{ about: 'amount', index },
    ask: `${last.code}: ${said.join(' or ')} minutes?`,
    choices: said.map((minutes) => ({ label: `${String(minutes)} minutes`, apply: choose(minutes) })),
  });
  return named ? 4 : 3;
};
