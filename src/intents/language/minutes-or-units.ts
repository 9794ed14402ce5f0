/** "6 of therex and 6 of manual": five or six of a code are rare as units and odd as minutes, so they are asked about. */
import type { Mentions } from './mentions.ts';

export function askMinutesOrUnits({ minutesOrUnits: amount, services, doubts }: Mentions): void {
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
  doubts.push({
    about: 'amount',
    ask: `${amount} of ${asked.code}: minutes or units?`,
    choices: [
      { label: `${amount} minutes`, apply: inMinutes },
      { label: `${amount} units`, apply: (read) => read },
    ],
  });
}
