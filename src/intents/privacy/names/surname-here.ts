/** "the jensen kid", "charges for kowalski", "kowalski 97110", "97110 38min jones": a surname where a person stands. */
import { wordSet } from '../words/word-set.ts';
import { isCode, isMinutes } from './care.ts';
import { beginsHere, beginsMessage, endsHere } from './clause.ts';
import { headsMessage } from './heads-message.ts';
import type { Here } from './here.ts';
import { at, type Words } from './name-at.ts';
import { asksForFees } from './of-a-place.ts';
import { startsTreatment } from './treatment.ts';
import { isInitial, isSurnameToo } from './word-classes.ts';

const persons = wordSet('kid boy girl baby twins twin family lady guy fellow gentleman child toddler');

export function isSurnameHere(words: Words, index: number, { position, acts }: Here): boolean {
  const next = at(words, index + 1);
  if (acts || persons.has(next.folded)) return true;
  if (position.kind !== 'none' && (endsHere(words, index + 1) || next.surname || isInitial(next)))
    return true;
  if (isInitial(next) && index === words.length - 2 && index > 0) return true;
  if (index > 0 && asksForFees(words)) return false;
  const [before, last] = [at(words, index - 1), index === words.length - 1];
  if (last && (before.kind === 'number' || isMinutes(words, index - 2) || before.text === '-')) return true;
  if (startsTreatment(words, index + 1) && (position.kind !== 'none' || beginsMessage(words, index)))
    return true;
  return (
    headsMessage(words, index) || (beginsHere(words, index) && (isCode(next) || isMinutes(words, index + 1)))
  );
}

/** After "patient" these tell of the patient or of the pay. */
const tellings = wordSet(`
cash short long early late major minor small strong case best good rich head hand back hip day home well sharp cross camp
field march may april june august field house post root page park price pool power`);

/** "Mr. White", "for White 97110", "pt baker 97110": a plain word that is a surname. */
export function isWordAsSurname(words: Words, index: number, { position, acts }: Here): boolean {
  const word = at(words, index);
  if (!isSurnameToo(word) || tellings.has(word.folded)) return false;
  if (word.surname && !word.ordinary) return false;
  if (word.shape === 'lower') return position.kind === 'patient' && isCode(at(words, index + 1));
  return word.shape === 'capital' && (acts || (position.kind !== 'none' && endsHere(words, index + 1)));
}
