/** Where a name begins and ends: what it may stand after, and what may follow it. */
import { wordSet } from '../words/word-set.ts';
import { isCare } from './care.ts';
import { at, type Words } from './name-at.ts';

const openings = wordSet(
  '. , ; : ? ! - ( / > and & when while because since but so today yesterday then also n +',
);
const questions = wordSet('did does has was is');

/** Nothing but marks before it: emphasis, a bracket. */
export const beginsMessage = (words: Words, index: number): boolean =>
  index < 4 && words.slice(0, index).every(({ kind }) => kind === 'mark');

export const beginsHere = (words: Words, index: number): boolean =>
  beginsMessage(words, index) || openings.has(at(words, index - 1).folded);

export const isAskedAbout = (words: Words, index: number): boolean =>
  questions.has(at(words, index - 1).folded);

const closings = wordSet(`
today yesterday tomorrow tonight this last on at in from since because who whom has had was is needs did came dob for with w
yet when if she he they her his their and but to got after before again twice s/p x denied paid rejected bounced kicked
runs ran expires expired`);

export function endsHere(words: Words, index: number): boolean {
  const { kind, folded } = at(words, index);
  return kind !== 'word' || closings.has(folded);
}

/** "8yo", ", 74, tka": an age. */
export const hasAgeAfter = (words: Words, index: number): boolean =>
  /^\d{1,3}(?:yo|yom|yof|yr)$/.test(at(words, index).folded) || isAgeBetweenCommas(words, index);

const isAgeBetweenCommas = (words: Words, index: number): boolean =>
  at(words, index).text === ',' &&
  /^\d{1,2}$/.test(at(words, index + 1).text) &&
  at(words, index + 2).text === ',' &&
  at(words, index + 3).kind === 'word' &&
  !isCare(at(words, index + 3));
