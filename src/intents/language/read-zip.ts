/** A place in figures: "zip 75201", "near 75201-1234", "04412-11", "locality 11 TX". */
import { stateOf } from '../../core/places/states.ts';
import { lowerAt, wordAt, type Reader } from './reader.ts';
import { take, takeZip } from './take-place.ts';

/** Medicare carriers end in 02, 12, 82 or 92; so "97110-59" stays a code with its modifier. */
const carrier = /^[01]\d{2}[0189]2$/;
const carrierLocality = /^(?:[01]\d{2}[0189]2-?\d{2}|(?!20)[1-9]\d[0189]2-\d{2})$/;

/** "04412-11", "4412-11", "0441211", "04412 11". */
export const readCarrierLocality: Reader = (here, mentions) => {
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  if (carrierLocality.test(word)) return take(here, mentions, 1, word);
  if (!carrier.test(word) || !/^\d{2}$/.test(next)) return 0;
  return take(here, mentions, 2, `${word}-${next}`);
};

/** "default location 97201": among settings five digits behind the place's name are its ZIP. */
const settings = /\b(?:defaults?|settings?|set|change|switch|update|our|clinic)\b/i;

const home =
  /\b(?:our|my|the) (?:clinic|office|practice)s? (?:is|are)\b|\bwe(?:'re| are) (?:located|based|in|at)\b/i;

/** "zip 75201", "near 75201-1234", "locality 11 TX". */
export const readZip: Reader = (here, mentions) => {
  const word = lowerAt(here);
  if (!/^(?:in|at|near|around|zip|zipcode|locality|location|place|from)$/.test(word)) return 0;
  const filler = /^(?:zip|code|is|to)$/;
  const skip = filler.test(lowerAt(here, 1)) ? (filler.test(lowerAt(here, 2)) ? 3 : 2) : 1;
  const next = wordAt(here, skip);
  const zip = /^(\d{5})(?:-\d{4})?$/.exec(next)?.[1];
  if (word === 'from' && /^97[0156789]/.test(next)) return 0;
  // "included in 97530".
  if (
    word === 'in' &&
    /^(?:included|bundled|contained|part|component|inclusive|billed|counted)$/.test(lowerAt(here, -1))
  )
    return 0;
  const isSetting = /^(?:locality|location|place)$/.test(word) && settings.test(here.text);
  if (/^(?:location|place)$/.test(word) && !isSetting) return 0;
  const isHome = /^(?:in|at)$/.test(word) && home.test(here.text);
  const saysZip = /^zip/.test(word) || skip > 1 || isSetting || isHome;
  if (zip !== undefined && (saysZip || !/^(?:97|92|G)/.test(zip) || mentions.services.length > 0))
    return mentions.place === undefined ? takeZip(here, mentions, skip, zip) : 0;
  if (word !== 'locality' || !/^\d{1,2}$/.test(next)) return 0;
  const state = stateOf(wordAt(here, 2)) === undefined ? 0 : 1;
  return take(here, mentions, 2 + state, undefined);
};
