/** "c o ninety seven", "co fifty", "p r 96", "c.o. 97": a reason code as it is said, letter by letter. */
import { groupsOf, isNumberWord, oneNumber } from './number-words.ts';
import { isKnownCarc } from './read-denial-codes.ts';
import type { Mentions } from './mentions.ts';
import { lowerAt, wordAt, type Reader, type Words } from './reader.ts';

const groups: ReadonlySet<string> = new Set(['co', 'pr', 'oa', 'pi']);
const measure = /^(?:m|min|mins|minutes?|u|units?|hours?|percent|%|dollars?)$/;

export const readSpokenCarc: Reader = (here, mentions) => {
  const group = groupAt(here);
  if (group === undefined || (group.taken === 1 && isModifierHere(here, mentions))) return 0;
  const dash = /^(?:dash|hyphen|minus)$/.test(lowerAt(here, group.taken)) ? 1 : 0;
  const start = group.taken + dash;
  const found = numberAt(here, start);
  // "co" also begins other talk ("denver co two visits"): as a word it takes a number nobody counts with.
  if (found === undefined || (group.taken === 1 && found.value < 16)) return 0;
  if (measure.test(lowerAt(here, start + found.taken))) return 0;
  mentions.carc = `${group.letters.toUpperCase()}-${String(found.value)}`;
  return start + found.taken;
};

/** "97530 GO co 97": behind a plan's modifier CO is the assistant's; figures behind "co" are read elsewhere. */
const isModifierHere = (here: Words, { services }: Mentions): boolean =>
  (/^\d/.test(wordAt(here, 1)) && !wordAt(here).includes('.')) ||
  services.at(-1)?.modifiers.some((each) => /^(?:GP|GO|GN)$/.test(each)) === true;

function groupAt(here: Words): { readonly letters: string; readonly taken: number } | undefined {
  const first = lowerAt(here).replaceAll('.', '');
  if (groups.has(first)) return { letters: first, taken: 1 };
  const both = first + lowerAt(here, 1).replaceAll('.', '');
  return first.length === 1 && both.length === 2 && groups.has(both)
    ? { letters: both, taken: 2 }
    : undefined;
}

/** "97", "ninety seven", "nine seven", "one ninety seven", "one hundred nineteen": one that claims carry. */
function numberAt(
  here: Words,
  start: number,
): { readonly value: number; readonly taken: number } | undefined {
  if (/^\d{1,3}$/.test(wordAt(here, start)) && isKnownCarc(wordAt(here, start)))
    return { value: Number(wordAt(here, start)), taken: 1 };
  let run = 0;
  while (run < 4 && isNumberWord(wordAt(here, start + run)) && wordAt(here, start + run) !== '') run += 1;
  for (let taken = run; taken > 0; taken -= 1) {
    // "c o fifty ninety seven one ten": what is left of the numbers must be a code.
    if (taken < run && !/^ninety/.test(lowerAt(here, start + taken))) continue;
    const said = groupsOf(Array.from({ length: taken }, (_, i) => lowerAt(here, start + i)));
    const value = oneNumber(said) ?? Number(said.join(''));
    if (isKnownCarc(String(value))) return { value, taken };
  }
  return undefined;
}
