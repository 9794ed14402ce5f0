/** Which of several localities: one button each, the same question with the place filled in. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { payerOf } from '../../core/claim/payer.ts';
import { localityKey } from '../../core/places/place.ts';
import { sayAmbiguity } from '../../core/places/say-ambiguity.ts';
import type { Answer } from '../answer.ts';
import { askBack } from './ask-back.ts';
import type { WhichPlace } from './claim-day-of.ts';
import { placeRange } from './place-range.ts';
import { localityLabel, shortName } from '../reply-parts/locality-label.ts';
import { serialise, type Question } from '../question.ts';

export function askWhichPlace(
  asked: Extract<Question, { locality?: unknown }>,
  which: WhichPlace,
  date: ServiceDate,
): Answer {
  const choices = which.options.map((option) => ({
    label: localityLabel(option),
    question: serialise({ ...asked, locality: localityKey(option) }),
  }));
  return {
    ...askBack(asked.intent, notItsRates(asked, which) + questionOf(which), choices, date),
    question: serialise(asked),
  };
}

/** Localities are Medicare's: a payer that nothing is held of pays by its own schedule, whichever place is chosen. */
function notItsRates(
  asked: Extract<Question, { locality?: unknown }>,
  { at, options: [option] }: WhichPlace,
): string {
  const payer = 'payer' in asked && asked.payer !== undefined ? payerOf(asked.payer) : undefined;
  if (payer === undefined || payer.kind === 'medicare' || option === undefined) return '';
  if (at(option).terms !== undefined) return '';
  return `${payer.name} pays by its own fee schedule or contract, which I do not hold: the payer or the state knows. Medicare's rates: `;
}

/** A state is worth its range; a city or ZIP is asked about at once. */
function questionOf(which: WhichPlace): string {
  const { why, options } = which;
  const [only, second] = options;
  const said = sayAmbiguity(why, options);
  if (only !== undefined && second === undefined) {
    return `${said}. Is it ${shortName(only)}, where CMS lists the ZIP? If not, name the locality.`;
  }
  const range = why.kind === 'state' ? placeRange(which) : undefined;
  if (range === undefined) return `${said}. Which one?`;
  const end = ({ allowed, option }: (typeof range)[number]): string => `$${allowed} (${shortName(option)})`;
  return `${said}: ${end(range[0])} to ${end(range[1])}. Which one?`;
}
