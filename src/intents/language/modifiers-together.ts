/** Modifiers side by side: "GP vs GO" is a choice somebody asks about, "kx and gp on everything" stands on every line. */
import { isLettered, isModifier } from './known-modifiers.ts';
import { lowerAt, wordAt, type Words } from './reader.ts';

const every = /^(?:all|everything|each|every|both)$/;
const joins = /^(?:and|&|\+|plus|\/)$/;
const most = 4;

/** "GP vs GO", "59 or XU": neither is on the line. Two numbers may be minutes, unless the word modifier stands by. */
export function isCompared(here: Words): boolean {
  const [other, link] = [1, -1].flatMap((step) => {
    const between = lowerAt(here, step);
    const far = wordAt(here, 2 * step);
    return choice.test(between) && isModifier(far.toUpperCase()) ? [far, between] : [];
  });
  if (other === undefined || link === undefined) return false;
  const lettered = [wordAt(here), other].some((each) => isLettered(each));
  return (lettered && !isState(here, other)) || /\bmod(?:ifier)?s?\b/i.test(here.text);
}
const choice = /^(?:vs|versus|or)$/;

/** "Denver CO or GA": two states are no choice of modifiers. */
const isState = (here: Words, other: string): boolean =>
  [wordAt(here), other].every((each) => /^(?:co|ga)$/i.test(each));

/**
 * How many words it takes where it is for every code: "kx on everything", "all GP", "gp and kx on each", "all lines
 * need KX"; else 0.
 */
export function spreads(here: Words): number {
  const noun = /^mod(?:ifier)?s?$/.test(lowerAt(here, 1)) ? 1 : 0;
  if (/^(?:on|to|for)$/.test(lowerAt(here, 1 + noun)) && every.test(lowerAt(here, 2 + noun))) return 3 + noun;
  if (every.test(lowerAt(here, -1)) || every.test(lowerAt(here, 1))) return 1;
  return followedByEvery(here) || ledByEvery(here) || neededByEvery(here) ? 1 : 0;
}

/** "all lines need kx", "every code gets GP". */
function neededByEvery(here: Words): boolean {
  let back = -1;
  while (back > -5 && neededBy.test(lowerAt(here, back))) back -= 1;
  return back < -1 && every.test(lowerAt(here, back));
}
const neededBy =
  /^(?:lines?|codes?|services?|of|them|these|needs?|gets?|has|have|with|carry|carries|must|should|an?|the)$/;

/** "kx and gp on everything": the first of them. */
function followedByEvery(here: Words): boolean {
  let ahead = 1;
  while (ahead < 2 * most && isOneOfThem(here, ahead)) ahead += 1;
  return ahead > 1 && /^(?:on|to|for)$/.test(lowerAt(here, ahead)) && every.test(lowerAt(here, ahead + 1));
}

/** "all gp and kx": the second of them. */
function ledByEvery(here: Words): boolean {
  let back = -1;
  while (back > -2 * most && isOneOfThem(here, back)) back -= 1;
  return back < -1 && every.test(lowerAt(here, back));
}

const isOneOfThem = (here: Words, ahead: number): boolean =>
  joins.test(lowerAt(here, ahead)) || isModifier(lowerAt(here, ahead).toUpperCase());
