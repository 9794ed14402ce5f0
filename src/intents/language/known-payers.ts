/**
 * The payers of data/words/payers.json: by any spelling of theirs, and as part of a plan's name. Only their names are
 * kept or shown to others without the person's word that it is a payer.
 */
import listed from '../../../data/words/payers.json' with { type: 'json' };
import { stateOf } from '../../core/places/states.ts';

export interface KnownPayer {
  /** The one name a payer is counted under, however it was written. */
  readonly name: string;
  readonly spelling: string;
}

/** By the spelling in lower case. */
export const payerSpellings: ReadonlyMap<string, KnownPayer> = new Map(
  Object.entries(listed.payers as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap(
    ([name, spellings]) =>
      Object.entries(spellings).map(([typed, spelling]) => [typed, { name, spelling }] as const),
  ),
);

export const payerNames: readonly string[] = Object.keys(listed.payers).sort((a, b) =>
  a.localeCompare(b, 'en'),
);

/** Spellings that are other words as well: payers only where they are called so, or in a field for a payer. */
export const calledPayers: ReadonlySet<string> = new Set(listed.called);

const planWords: ReadonlySet<string> = new Set(listed.planWords.split(' '));
/** Words of the longest spelling. */
const longest = 4;
const longestField = 60;

/** A field for a payer: a spelling with nothing beside it but words of plans and states, such as "BCBS of Texas". */
export function knownPayer(text: string): KnownPayer | undefined {
  if (text.length > longestField) return undefined;
  const typed = text.trim().replace(/\s+/g, ' ');
  const words = typed
    .toLowerCase()
    .split(/[ ,/()]/)
    .filter((word) => word !== '');
  const whole = payerSpellings.get(words.join(' '));
  if (whole !== undefined) return whole;
  for (let taken = Math.min(longest, words.length - 1); taken > 0; taken -= 1) {
    for (let from = 0; from + taken <= words.length; from += 1) {
      const found = payerSpellings.get(words.slice(from, from + taken).join(' '));
      const beside = [...words.slice(0, from), ...words.slice(from + taken)];
      if (found !== undefined && isOfPlans(beside)) return { name: found.name, spelling: typed };
    }
  }
  return undefined;
}

const isOfPlans = (words: readonly string[]): boolean =>
  words.every(
    (word, index) =>
      planWords.has(word) ||
      stateOf(word) !== undefined ||
      stateOf(`${word} ${words[index + 1] ?? ''}`) !== undefined ||
      stateOf(`${words[index - 1] ?? ''} ${word}`) !== undefined,
  );
