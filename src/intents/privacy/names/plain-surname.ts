/** "Mr. White", "for White 97110", "pt baker 97110": a plain word that is a surname, where a person stands. */
import { wordSet } from '../words/word-set.ts';
import { isCode } from './care.ts';
import { endsHere } from './clause.ts';
import type { Here } from './here.ts';
import { at, type Words } from './name-at.ts';
import { isSurnameToo } from './word-classes.ts';

/** After "patient" these tell of the patient or of the pay. */
const tellings = wordSet(`
cash short long early late major minor small strong case best good rich head hand back hip day home well sharp cross camp
field march may april june august field house post root page park price pool power`);

export function isWordAsSurname(words: Words, index: number, { position, acts }: Here): boolean {
  const word = at(words, index);
  if (!isSurnameToo(word) || tellings.has(word.folded)) return false;
  if (word.surname && !word.ordinary) return false;
  if (word.shape === 'lower') return position.kind === 'patient' && isCode(at(words, index + 1));
  return word.shape === 'capital' && (acts || (position.kind !== 'none' && endsHere(words, index + 1)));
}
