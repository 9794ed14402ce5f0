/** "rose came in", "units for grant today", "pt named hope", "for will hargrove", "rose kowalski". */
import { wordSet } from '../words/word-set.ts';
import { endsHere } from './clause.ts';
import { isDeed } from './deeds.ts';
import { headsMessage } from './heads-message.ts';
import type { Here } from './here.ts';
import { at, type Words } from './name-at.ts';
import { isUnlisted } from './unlisted.ts';
import type { Word } from './word.ts';

const months = wordSet('april may june august');
const things = wordSet(`
art bill bing ed gene lan rod mark may will chance case cash max major norm star sterling van ward ada unity river coral frank guy`);

/** "for art", "mark 97110": lower case, or at the beginning, these are plain words even where a person could stand. */
const isThing = ({ folded, shape }: Word, index: number): boolean =>
  months.has(folded) || folded === 'mckenzie' || (things.has(folded) && (shape !== 'capital' || index === 0));

export function isPlainName(words: Words, index: number, { position, acts }: Here): boolean {
  const [word, next] = [at(words, index), at(words, index + 1)];
  if (isAnotherPart(next) && (next.surname || position.kind !== 'none')) return true;
  const ends = endsHere(words, index + 1);
  if (position.kind === 'patient') return word.folded !== 'bill' && (ends || isDeed(words, index + 1));
  if (position.kind === 'treated') return ends && (!months.has(word.folded) || next.kind !== 'number');
  if (acts && isLateBill(words, index)) return false;
  if (acts) return !months.has(word.folded) || !receives.has(next.folded);
  if (isSpokenOf(words, index)) return true;
  if (isThing(word, index)) return false;
  return (position.kind === 'about' && ends) || (headsMessage(words, index) && !isWished(words, index));
}

/** "w/ faith, she's the stroke pt": told on with "she"; "the bill, he said" is a thing. */
const isSpokenOf = (words: Words, index: number): boolean =>
  at(words, index + 1).text === ',' &&
  /^s?he$/.test(at(words, index + 2).folded) &&
  !articles.has(at(words, index - 1).folded);
const articles = wordSet('the a an this that our my your his her their no any each every good bad');

/** "hope 97110 pays more next year": a wish. */
const isWished = (words: Words, index: number): boolean =>
  at(words, index).folded === 'hope' &&
  at(words, index + 2).kind === 'word' &&
  at(words, index + 2).folded !== 'x';

/** "bill was 20 minutes late": what was sent. */
const isLateBill = (words: Words, index: number): boolean =>
  at(words, index).text === 'bill' &&
  at(words, index + 1).folded === 'was' &&
  at(words, index + 2).kind === 'number';

/** "april had 40 denials" tells of a month. */
const receives = wordSet('had got received missed needs owes');

const isAnotherPart = (next: Word): boolean =>
  next.kind === 'word' && !next.plain && !next.place && (next.surname || isUnlisted(next));
