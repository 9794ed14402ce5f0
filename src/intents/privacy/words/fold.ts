/** A word as the lists hold it: lower case, without accents, possessive or apostrophes. */
import { mapOf } from '../../../core/map-of.ts';

const strokes = mapOf<string>({
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
});

export function fold(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const plain = /^[a-z'-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđßæœı]/g, (letter) => strokes.get(letter) ?? letter);
  return plain.replace(/['’]/g, '');
}
