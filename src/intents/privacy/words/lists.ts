/** The lists of data/words the screen looks words up in. */
import facts from '../../../../data/words/facts.json' with { type: 'json' };
import money from '../../../../data/words/money.json' with { type: 'json' };
import listedPayers from '../../../../data/words/payers.json' with { type: 'json' };
import people from '../../../../data/words/people.json' with { type: 'json' };
import screen from '../../../../data/words/screen.json' with { type: 'json' };
import shorthand from '../../../../data/words/shorthand.json' with { type: 'json' };
import { wordSet } from './word-set.ts';

const { lists } = screen;

export const givenNames = wordSet(lists.given);
/** Plain words as often as names: "may", "will", "mark it". */
export const wordNames = wordSet(lists.wordNames);
export const surnames = wordSet(lists.surnames);
/** Surnames that are plain words too: "park", "page". */
export const wordSurnames = wordSet(lists.wordSurnames);
export const placeNames = wordSet(lists.places);
export const stateNames = wordSet(lists.states);
export const stateCodes = wordSet(lists.stateCodes);
/** Tests, scores and methods that carry a surname. */
export const eponyms = wordSet(lists.eponyms);
/** What is called like a person, or like nothing else, and is none: makers, drugs, firms. */
export const namedThings = wordSet(lists.things);
export const ordinaryWords = wordSet(lists.ordinary);
export const tradeWords = wordSet(lists.trade);
/** Of an office and a day: verbs, openings of a message, abbreviations. */
export const talk = wordSet(lists.talk);

/** Hardly ever anything but the last word of a street's name, and what is often something else: "Dr", "St", "court". */
export const streetTypes = wordSet(lists.streetTypes);
export const doubtfulStreetTypes = wordSet(lists.doubtfulStreetTypes);
/** Ordinary words that streets are named with, points of the compass, and words that never stand in a street's name. */
export const streetWords = wordSet(lists.streetWords);
export const neverInStreets = wordSet(lists.neverInStreets);
/** "St. Paul": after "St" these are cities. */
export const saints = wordSet(lists.saints);

const spellings = Object.values(listedPayers.payers).flatMap((each) => Object.keys(each));
/** Words of payers, contractors and bodies. */
export const payers = wordSet(
  [...spellings.filter((each) => !each.includes(' ')), listedPayers.bodies].join(' '),
);

/** Words by which facts, codes and people are told. */
export const vocabulary: ReadonlySet<string> = new Set(
  [
    ...facts.facts.flatMap(({ wordings }) => wordings),
    ...Object.values(people.roles).flat(),
    ...Object.values(shorthand.strong).flat(),
    ...money,
  ].flatMap((text) => text.split(/[^a-z]+/)),
);

/** In any list kept by hand: of the trade, an office, a payer, a place or a person. */
export const isListed = (word: string): boolean => listed.some((list) => list.has(word));

const listed = [
  ...[tradeWords, ordinaryWords, talk, payers, vocabulary, namedThings, eponyms, placeNames, stateNames],
  ...[givenNames, surnames, wordNames, wordSurnames, saints],
];
