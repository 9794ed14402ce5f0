/**
 * Misspelt words as they were meant ("reimbersment", "excersise", "visists"): a word that no list holds is the word
 * people ask with (data/words/spelling.json) that one letter added, left out, changed or exchanged makes of it; two in a
 * long one. The first letter is seldom wrong. Of several the most frequent is meant.
 */
import spelling from '../../../data/words/spelling.json' with { type: 'json' };
import { censusGivenNames, censusSurnames, isEnglish } from '../privacy/words/listed-words.ts';
import { isListed } from '../privacy/words/lists.ts';
import { stemsOf, tradeEnding } from '../privacy/words/word-forms.ts';
import { spellOut } from './chat-spellings.ts';
import { distance, oneSlip } from './spelling.ts';

/** `names`: words that are right as they stand, on whatever list they are missing. */
export const repairWords = (text: string, names?: ReadonlySet<string>): string =>
  spellOut(slipsMended(amountWordsMended(digitsMended(text)), names));

/** "31mim", "22 mintes": behind a number the word of an amount, one slip off. */
const amountWordsMended = (text: string): string =>
  text.replace(/(?<![\w.-])(\d{1,3} ?)([a-z]{3,8})(?![\w-])/gi, (typed, number: string, word: string) => {
    const lower = word.toLowerCase();
    if (amountWords.includes(lower) || known.has(lower) || isEnglish(lower)) return typed;
    const meant = amountWords.find((each) => each.charAt(0) === lower.charAt(0) && oneSlip(lower, each));
    return meant === undefined ? typed : `${number}${meant}`;
  });

const amountWords: readonly string[] = ['min', 'mins', 'minutes', 'minute', 'units', 'unit'];

/** "9711O", "97l10": a letter that looks like the digit, in what is otherwise a code. */
const digitsMended = (text: string): string =>
  text.replace(/(?<![\w-])9[\dOolI]{4}(?!\w)/g, (typed) =>
    typed.replace(/\D/g, '').length < 3 ? typed : typed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  );

/** A message of more unheard words than that is not misspelt but of something else. */
const mostRepaired = 20;

function slipsMended(text: string, names: ReadonlySet<string> | undefined): string {
  let unheard = 0;
  return text.replace(/(?<![\w-])[a-z]{4,16}(?![\w-])/gi, (typed) => {
    const word = typed.toLowerCase();
    if (unheard >= mostRepaired || isHeard(word) || names?.has(word) === true) return typed;
    unheard += 1;
    return meantBy(word) ?? typed;
  });
}

/** "Chatting": of "chat". */
const doubled = /([bdgmnprt])\1(?:ing|ed)$/;

const isHeard = (word: string): boolean =>
  known.has(word) ||
  (isEnglish(word) && !/[^aeiou]y(?:ed|er|ers|es|s)$/.test(word)) ||
  isListed(word) ||
  (word.startsWith('re') && isEnglish(word.slice(2))) ||
  (doubled.test(word) && isEnglish(word.replace(doubled, '$1'))) ||
  censusSurnames.has(word) ||
  censusGivenNames.has(word);

const vocabulary = spelling.words.split(' ');
const known: ReadonlySet<string> = new Set(vocabulary);
const byLetter = new Map<string, string[]>();
for (const word of vocabulary) {
  const others = byLetter.get(word.charAt(0));
  if (others === undefined) byLetter.set(word.charAt(0), [word]);
  else others.push(word);
}

/** Long enough for two slips. */
const long = 8;

function meantBy(word: string): string | undefined {
  const near = (byLetter.get(word.charAt(0)) ?? []).filter(
    (meant) => Math.abs(meant.length - word.length) < 3,
  );
  const one = near.find((meant) => oneSlip(word, meant) && (word.length > 4 || !isChanged(word, meant)));
  // "Function", "variations" are in no list, and words.
  const isTold = [word, ...stemsOf(word)].some((form) => tradeEnding.test(form));
  if (one !== undefined && !isTold) return one;
  const endsAlike = (meant: string | undefined): boolean => meant?.slice(-3) === word.slice(-3);
  if (endsAlike(one)) return one;
  if (word.length < (isTold ? 12 : long)) return undefined;
  const isTwo = (meant: string): boolean => meant.length >= long && distance(word, meant) < 3;
  return near.find(
    (meant) => isTwo(meant) && (!isTold || (endsAlike(meant) && Math.abs(meant.length - word.length) < 2)),
  );
}

/** Another letter in a short word makes another word too often. */
const isChanged = (word: string, meant: string): boolean =>
  word.length === meant.length && [...word].sort().join('') !== [...meant].sort().join('');
