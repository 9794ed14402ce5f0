/** Units: "x3", "x 3", "3u", "3 units", "2x97110", "2 97110" (few before a code), "1 unit each". */
import { mapOf } from '../../core/map-of.ts';
import { isAddedTo, startsCode } from './code-follows.ts';
import { noteAmount } from './note-amount.ts';
import { isParted, lowerAt, wordAt, type Reader } from './reader.ts';

/** "ninety seven one ten times two". */
const timesSaid = mapOf<number>({
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 },
});

const howOften = mapOf({ once: 1, twice: 2, thrice: 3 });

const unitWord = /^(?:u|unit|units|untis|unis)$/i;

export const readUnits: Reader = (here, mentions) => {
  const word = wordAt(here);
  const [, crossed, counted] = /^(?:x(\d{1,3})|(\d{1,3})-?(?:u|unit|units))$/i.exec(word) ?? [];
  const attached = crossed ?? counted;
  if (attached !== undefined && (mentions.services.length > 0 || counted !== undefined)) {
    const leads = counted !== undefined && (isOf(here, 1) || isAddedTo(here, 1));
    noteAmount(mentions, { units: Number(attached), word, leads });
    return 1;
  }
  if (/^\d{1,3}$/.test(word) && unitWord.test(wordAt(here, 1)) && !isParted(here)) {
    if (asksForUnits(here, mentions)) {
      noteAmount(mentions, { minutes: Number(word), word, leads: false });
      return 1;
    }
    noteAmount(mentions, {
      units: Number(word),
      word,
      leads: isOf(here, 2) || startsNext(here, 2) || isAddedTo(here, 2),
    });
    return 2;
  }
  const spoken = spokenUnits(here);
  if (spoken !== undefined) {
    const { units, taken } = spoken;
    noteAmount(mentions, {
      units,
      word,
      leads: isOf(here, taken) || startsNext(here, taken) || isAddedTo(here, taken),
    });
    return taken;
  }
  // "97129 once and 97130 twice"; "97110 twice a week" counts visits.
  const often = mentions.codeEnd?.at === here.at ? howOften.get(lowerAt(here)) : undefined;
  if (often !== undefined && !/^(?:an?|per|weekly|daily|today|this|in|every)$/.test(lowerAt(here, 1))) {
    noteAmount(mentions, { units: often, word: wordAt(here), leads: false });
    return 1;
  }
  const behind = spelledBehind(here, mentions);
  if (behind !== undefined) {
    noteAmount(mentions, { units: behind, word, leads: false });
    return 1;
  }
  const times = lowerAt(here) === 'times' ? timesSaid.get(lowerAt(here, 1)) : undefined;
  if (times !== undefined && mentions.services.length > 0) {
    noteAmount(mentions, { units: times, word: wordAt(here, 1), leads: false });
    return 2;
  }
  if (/^x$/i.test(word) && /^\d{1,3}$/.test(wordAt(here, 1)) && mentions.services.length > 0) {
    if (/^(?:m|min|mins|minutes?)$/i.test(wordAt(here, 2))) return 1;
    noteAmount(mentions, { units: Number(wordAt(here, 1)), word: wordAt(here, 1), leads: false });
    return 2;
  }
  return 0;
};

/** "97110 38 97140 20 units": behind a list of minutes the last word asks; the number before it is of their kind. */
function asksForUnits(here: Parameters<Reader>[0], { services }: Parameters<Reader>[1]): boolean {
  const last = services.at(-1);
  const others = services.slice(0, -1);
  if (last === undefined || others.length === 0 || Number(wordAt(here)) <= mostUnits) return false;
  if (last.minutes !== undefined || last.units !== undefined) return false;
  return others.every(({ minutes, units }) => minutes !== undefined && units === undefined);
}

/** So many units of one code a day are rare. */
const mostUnits = 6;

/** "a unit of 97530", "one more unit", "two units": not "per unit", "is a unit". */
function spokenUnits(
  here: Parameters<Reader>[0],
): { readonly units: number; readonly taken: number } | undefined {
  const word = lowerAt(here);
  const number = word === 'a' || word === 'another' || word === 'single' ? 1 : timesSaid.get(word);
  if (number === undefined) return undefined;
  const more = /^(?:more|extra|additional)$/.test(lowerAt(here, 1)) ? 1 : 0;
  const counts =
    unitWord.test(lowerAt(here, 1 + more)) && (word !== 'a' || isOf(here, 2 + more) || more === 1);
  return counts && !(more === 0 && /^\d/.test(word)) ? { units: number, taken: 2 + more } : undefined;
}

/** "97110 one, 97140 two": behind its code a number spelled out, where the next code or nothing follows. */
function spelledBehind(here: Parameters<Reader>[0], { codeEnd }: Parameters<Reader>[1]): number | undefined {
  if (codeEnd?.at !== here.at || /\d/.test(wordAt(here))) return undefined;
  const next = lowerAt(here, 1);
  const ends =
    next === '' || isParted(here) || /^(?:and|&|plus|today|please)$/.test(next) || startsCode(here, 1);
  return ends ? timesSaid.get(lowerAt(here)) : undefined;
}

/** "2x97110" and "2 x 97110": the word is cut by the token reader of codes only after this one took the number. */
export const readUnitsBefore: Reader = (here, mentions) => {
  const word = wordAt(here);
  if (/^\d{1,2}$/.test(word) && lowerAt(here, 1) === 'x' && startsCode(here, 2)) {
    noteAmount(mentions, { units: Number(word), word, leads: true });
    return 2;
  }
  // "one 97110", "two 97140".
  const spelled =
    /^[a-z]{3,5}$/i.test(word) && startsCode(here, 1) ? timesSaid.get(lowerAt(here)) : undefined;
  if (spelled !== undefined) {
    noteAmount(mentions, { units: spelled, word, leads: true });
    return 1;
  }
  return 0;
};

const isOf = (here: Parameters<Reader>[0], ahead: number): boolean =>
  /^(?:of|for)$/.test(lowerAt(here, ahead)) && startsCode(here, ahead + 1);

const startsNext = (here: Parameters<Reader>[0], ahead: number): boolean =>
  startsCode(here, ahead) && here.at === 0;
