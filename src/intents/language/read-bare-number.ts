/** A bare number: minutes right after its code, units (few) or minutes (more) right before it. */
import { asLikelyMinutes } from './known-modifiers.ts';
import { startsCode } from './code-follows.ts';
import { noteAmount } from './note-amount.ts';
import { parseModifier } from '../../core/claim/modifier.ts';
import type { Mentions } from './mentions.ts';
import { numberLike, numberOf } from './read-minutes.ts';
import { lowerAt, wordAt, type Reader } from './reader.ts';

/** No one counts so few minutes, and so many units of one code a day are rare. */
const mostUnits = 6;

export const readBareNumber: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (!numberLike.test(word) || word.length > 12) return 0;
  const value = numberOf(word);
  const last = mentions.services.at(-1);
  const awaits = last !== undefined && last.minutes === undefined && last.units === undefined;
  const before = /^of$/.test(lowerAt(here, 1)) ? startsCode(here, 2) : startsCode(here, 1);
  if (before && (!awaits || lowerAt(here, 1) === 'of') && Number.isInteger(value) && value >= 0) {
    const amount = value <= mostUnits ? { units: value } : { minutes: value };
    noteAmount(mentions, { ...amount, word, leads: true });
    return 1;
  }
  if (!awaits || notMinutes.test(lowerAt(here, -1))) return 0;
  if (asLikelyMinutes.has(word)) noteDoubt(mentions, mentions.services.length - 1, word);
  else noteAmount(mentions, { minutes: value, word, leads: false });
  return 1;
};

/** "always need 59", "with a 59", "modifier 25": no minutes. */
const notMinutes =
  /^(?:needs?|needed|modifiers?|mods?|use|using|adds?|adding|append|requires?|required|without|with|an?|the|always|never|rule|than|over|in|at|columns?|indicator|level|page|or)$/;

/** "97110 59": 59 minutes, or the modifier. */
function noteDoubt(mentions: Mentions, index: number, word: string): void {
  const code = mentions.services[index]?.code ?? '';
  const change =
    (how: (service: Mentions['services'][number]) => Mentions['services'][number]) =>
    (read: Mentions): Mentions => ({
      ...read,
      services: read.services.map((service, i) => (i === index ? how(service) : service)),
    });
  const modifier = parseModifier(word);
  mentions.doubts.push({
    about: 'amount',
    index,
    ask: `${code} ${word}: ${word} minutes, or modifier ${word}?`,
    choices: [
      { label: `${word} minutes`, apply: change((service) => ({ ...service, minutes: Number(word) })) },
      {
        label: `Modifier ${word}`,
        apply: change((service) => ({
          ...service,
          modifiers: [...service.modifiers, ...(modifier === undefined ? [] : [modifier])],
        })),
      },
    ],
  });
}
