/** "6 of therex and 6 of manual": five or six of a code are rare as units and odd as minutes, so they are asked about. */
import type { Mentions } from './mentions.ts';

const mostOfVisit = 12;

export function askMinutesOrUnits(mentions: Mentions): void {
  const { minutesOrUnits: amount, services, doubts } = mentions;
  const asked = services.find(({ units }) => units === amount);
  if (amount === undefined || asked === undefined) return;
  const inMinutes = (read: Mentions): Mentions => ({
    ...read,
    services: read.services.map(({ units, ...line }) =>
      units === amount
        ? { ...line, minutes: amount }
        : { ...line, ...(units === undefined ? {} : { units }) },
    ),
  });
  // So many units of one visit nobody bills.
  const all = services.reduce((sum, { units = 0 }) => sum + units, 0);
  if (all > mostOfVisit) {
    mentions.services = inMinutes(mentions).services;
    return;
  }
  doubts.push({
    about: 'amount',
    ask: `${amount} of ${asked.code}: minutes or units?`,
    choices: [
      { label: `${amount} minutes`, apply: inMinutes },
      { label: `${amount} units`, apply: (read) => read },
    ],
  });
}
