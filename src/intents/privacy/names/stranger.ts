/** A word that can only be somebody's name, listed or not, wherever a name makes sense. */
import { isUnlisted } from './unlisted.ts';
import type { Word } from './word.ts';

export const isNamed = (word: Word): boolean => (word.given || word.surname) && !word.ordinary && !word.place;

export const isStranger = (word: Word): boolean => isNamed(word) || isUnlisted(word);
