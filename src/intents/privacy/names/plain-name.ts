/** "rose came in", "units for grant today", "pt named hope", "for will hargrove", "rose kowalski". */
import { wordSet } from '../words/word-set.ts';
import { isCode } from './care.ts';
import { beginsMessage, endsHere } from './clause.ts';
import { isDeed } from './deeds.ts';
import type { Here } from './here.ts';
import { at, type Words } from './name-at.ts';
import { isUnlisted } from './unlisted.ts';
import type { Word } from './word.ts';

const months = wordSet('april may june august');
const things = wordSet(`
art bill bing ed gene lan rod mark may will chance case cash max major norm star sterling van ward ada unity river coral frank`);

/** "for art", "mark 97110": lower case, or at the beginning, these are plain words even where a person could stand. */
const isThing = ({ folded, shape }: Word, index: number): boolean =>
  months.has(folded) || (things.has(folded) && (shape !== 'capital' || index === 0));

export function isPlainName(words: Words, index: number, { position, acts }: Here): boolean {
  const [word, next] = [at(words, index), at(words, index + 1)];
  if (isAnotherPart(next) && (next.surname || position.kind !== 'none')) return true;
  const ends = endsHere(words, index + 1);
  if (position.kind === 'patient') return word.folded !== 'bill' && (ends || isDeed(words, index + 1));
  if (position.kind === 'treated') return ends && (!months.has(word.folded) || next.kind !== 'number');
  if (acts) return !months.has(word.folded) || !receives.has(next.folded);
  if (isThing(word, index)) return false;
  return (position.kind === 'about' && ends) || (beginsMessage(words, index) && isCode(next));
}

/** "april had 40 denials" tells of a month. */
const receives = wordSet('had got received missed needs owes');

const isAnotherPart = (next: Word): boolean =>
  next.kind === 'word' && !next.plain && !next.place && (next.surname || isUnlisted(next));
