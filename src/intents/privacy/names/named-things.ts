/** Which words name a firm, a drug, a method, a condition or a town, however much they look like somebody's name. */
import { eponyms } from '../words/eponyms.ts';
import { namedPhrases, namedThings, thingsFirst } from '../words/named-things.ts';
import { at, type Words } from './name-at.ts';

/** Words that may stand within such a name: "Scott & White", "Jimmo v. Sebelius". */
const within = /^(?:[&.,'’+/-]|and|v|vs|of)$/;

/** Indexes of the words of such names. */
export function namedThingsIn(words: Words): ReadonlySet<number> {
  const found = new Set<number>();
  words.forEach(({ folded, given }, index) => {
    // A thing's name that is a given name too is one only within a phrase.
    if (isThing(folded, given)) found.add(index);
    for (const phrase of namedPhrases.get(folded) ?? [])
      for (const each of spanOf(words, index, phrase)) found.add(each);
  });
  return found;
}

const isThing = (folded: string, given: boolean): boolean =>
  folded.includes('-')
    ? folded.split('-').some((part) => namedThings.has(part) || (eponyms.has(part) && part.length > 4))
    : thingsFirst.has(folded) || (!given && namedThings.has(folded));

/** Empty where the phrase does not stand there. */
function spanOf(words: Words, start: number, phrase: readonly string[]): readonly number[] {
  const span: number[] = [];
  let next = start;
  for (const part of phrase) {
    while (span.length > 0 && within.test(at(words, next).folded)) next += 1;
    if (at(words, next).folded.replace(/['’]s$/, '') !== part) return [];
    span.push(next);
    next += 1;
  }
  return span;
}
