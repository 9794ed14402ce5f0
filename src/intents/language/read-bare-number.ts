/** A bare number: minutes right after its code, units (few) or minutes (more) right before it. */
import { asLikelyMinutes } from './known-modifiers.ts';
import { isSigned, startsCode, wordsToCode } from './code-follows.ts';
import { noteAmount } from './note-amount.ts';
import { parseModifier } from '../../core/claim/modifier.ts';
import type { Mentions } from './mentions.ts';
import { numberLike, numberOf } from './read-minutes.ts';
import { isParted, lowerAt, wordAt, type Reader, type Words } from './reader.ts';
import { stops } from './stop-words.ts';

/** No one counts so few minutes, and so many units of one code a day are rare. */
const mostUnits = 6;
/** "97110 2, 97140 1": behind a code the line between the two is lower. */
const fewUnits = 4;

export const readBareNumber: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (!numberLike.test(word) || word.length > 12) return 0;
  const value = numberOf(word);
  const last = mentions.services.at(-1);
  const awaits = last !== undefined && last.minutes === undefined && last.units === undefined;
  const links = linksAhead(here);
  const before = startsCode(here, 1 + links);
  const added = links === 0 && (/^(?:and|plus|with|w\/|then)$/.test(lowerAt(here, -1)) || isSigned(here));
  if (isGroupSize(here) || numbered.test(lowerAt(here, -1)) || counted.test(lowerAt(here, 1))) return 0;
  if ((before && isThe59(here)) || isAskedOf(here, mentions)) return 1;
  if (before && (!awaits || links > 0 || added) && Number.isInteger(value) && value >= 0) {
    const amount = value <= mostUnits && !goesOnInMinutes(here) ? { units: value } : { minutes: value };
    if (lowerAt(here, 1) === 'of' && value > fewUnits && amount.units !== undefined)
      mentions.minutesOrUnits = value;
    noteAmount(mentions, { ...amount, word, leads: !whole.test(lowerAt(here, -1)) });
    return 1;
  }
  if (/^(?:minutes|mins|min)$/.test(lowerAt(here, -1)) && last !== undefined && last.minutes === undefined) {
    noteAmount(mentions, { minutes: value, word, leads: false });
    return 1;
  }
  if (trails(here, mentions) && value >= mostUnits) {
    noteAmount(mentions, { minutes: value, word, leads: false });
    return 1;
  }
  if (!awaits || notMinutes.test(lowerAt(here, -1)) || (value <= mostUnits && isApart(here, mentions)))
    return 0;
  if (value > 0 && value <= fewUnits && Number.isInteger(value)) {
    noteAmount(mentions, { units: value, word, leads: false });
    return 1;
  }
  const named = mentions.codeEnd?.named === true && word !== '59';
  if (asLikelyMinutes.has(word) && !named) noteDoubt(mentions, mentions.services.length - 1, word);
  else noteAmount(mentions, { minutes: value, word, leads: false });
  return 1;
};

/** "15 of the manual", "15 of that was a hot pack", "30 on gait": how many words join the number to the code behind it. */
function linksAhead(here: Words): number {
  const more = /^(?:more|extra)$/.test(lowerAt(here, 1)) ? 1 : 0;
  const link = lowerAt(here, 1 + more);
  const on = link === 'on' && !asLikelyMinutes.has(wordAt(here));
  // "The 7 is manual": minutes told before, now with their code.
  const is = /^(?:is|was)$/.test(link) && lowerAt(here, -1) === 'the';
  if (link !== 'of' && !on && !is && !(link === 'for' && isMinutesFor(here))) return 0;
  let links = 1 + more;
  while (links < mostLinks && linking.test(lowerAt(here, links + 1)) && !startsCode(here, links + 1))
    links += 1;
  if (startsCode(here, links + 1)) return links;
  const between = on ? wordsToCode(here, 2 + more) : 0;
  return between > 0 ? between + 1 + more : 0;
}

/** "15 for mt, 20 te": said of nothing else ("paid 20 for 97110"), and more than units of a pack. */
const isMinutesFor = (here: Words): boolean =>
  /^(?:[89]|[1-9]\d)$/.test(wordAt(here)) &&
  !asLikelyMinutes.has(wordAt(here)) &&
  (here.at === 0 || isParted(here, 0) || /^(?:and|then|plus|did|had|spent)$/.test(lowerAt(here, -1)));

const mostLinks = 5;
const linking = /^(?:the|that|it|em|'em|which|those|them|was|were|is|a|an|on|for|doing|spent|just)$/;

/** "5 minutes of neuro re-ed and 6 of ther ex": the word said once holds for both. */
const goesOnInMinutes = (here: Words): boolean =>
  lowerAt(here, 1) === 'of' &&
  /\d ?(?:m|mins?|minutes) (?:of|on) /i.test(here.text.slice(0, here.tokens[here.at]?.from));

/** "which one gets the 59, 97530 or 97140": the modifier, of no line yet. */
const isThe59 = (here: Words): boolean =>
  asLikelyMinutes.has(wordAt(here)) && /^(?:an?|the|modifiers?|mods?)$/.test(lowerAt(here, -1));

/** "97140 with 97530, 59?", "97140 w/o 59": the modifier, where no code has an amount. */
const isAskedOf = (here: Words, { services }: Mentions): boolean =>
  asLikelyMinutes.has(wordAt(here)) &&
  services.every(({ minutes, units }) => minutes === undefined && units === undefined) &&
  (/^(?:w\/o|without|no|missing)$/.test(lowerAt(here, -1)) ||
    needed.test(lowerAt(here, /^(?:is|was)$/.test(lowerAt(here, 1)) ? 2 : 1)) ||
    (services.length > 1 && here.text.charAt(here.tokens[here.at]?.to ?? 0) === '?'));

/** "59 is required", "59 needed". */
const needed = /^(?:required|needed|necessary|mandatory)$/;

/** "timed minutes 45: therex 25 neuro 20": said of the whole visit. */
const whole = /^(?:minutes|mins|total|time|timed|treatment)$/;

/** "bay 2", "column 2": a number that only tells one thing from another. */
const numbered =
  /^(?:unit|bays?|rooms?|lines?|floors?|columns?|cols?|indicators?|levels?|pages?|steps?|items?|options?|questions?|versions?|weeks?|visits?|days?|phases?|grades?|#)$/;

/** "a group of 4": people. */
const isGroupSize = (here: Words): boolean =>
  lowerAt(here, -1) === 'of' && /^(?:group|groups|class)$/.test(lowerAt(here, -2));

/** "97530 last 90 days": counted in something else. */
const counted =
  /^(?:days?|weeks?|months?|years?|visits?|sessions?|patients?|pts|people|times|claims?|denials?|percent|%|dollars?|bucks|boxes|deductible|ded)$/;

/** So few are minutes only right behind the code or a word that joins them: not "97012 units, just 1?". */
const joins = /^(?:for|was|is|did|got|spent|of|about|around|only|total|min|mins|minutes?|time|with)$/;
const isApart = (here: Words, { codeEnd, modifierEnd, strange }: Mentions): boolean => {
  const before = lowerAt(here, -1);
  if (codeEnd?.at === here.at || modifierEnd === here.at || joins.test(before)) return false;
  return stops.has(before) || strange.at(-1)?.to === here.tokens[here.at - 1]?.to;
};

/** "55 min: therex 30 manual 25": the last of amounts that each stand behind their code. */
const trails = (here: Words, { ledByMinutes, services, codeEnd, awaiting }: Mentions): boolean =>
  ledByMinutes === true && services.length > 1 && awaiting === undefined && codeEnd?.at === here.at;

/** "always need 59", "with a 59", "modifier 25": no minutes. */
const notMinutes =
  /^(?:needs?|needed|modifiers?|mods?|use|using|add|adds|adding|throw|throwing|slap|slapping|stick|sticking|tack|toss|put|putting|does|will|would|append|requires?|required|without|with|an?|the|always|never|says?|said|wants?|rule|than|over|in|at|columns?|indicator|level|page|or|deductible|ded)$/;

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
