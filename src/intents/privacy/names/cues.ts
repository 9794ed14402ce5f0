/** Words that announce a patient's name. */
import { wordSet } from '../words/word-set.ts';
import { worksHere } from './colleagues.ts';
import {
  at,
  isFullName,
  isNameAfterStrongCue,
  isNameAfterWeakCue,
  isPlaceAt,
  type Words,
} from './name-at.ts';
import {
  isGiven,
  isListed,
  isOrdinary,
  isPlace,
  isState,
  isSurnameToo,
  isWordSurname,
  isInitial,
} from './word-classes.ts';
import { placeNouns } from '../words/states.ts';
import type { Word } from './word.ts';

const titles = wordSet(
  'mr mrs ms miss mister missus mx sgt cpl capt sra srta señora senora señor senor senorita mme',
);
const patients = wordSet('patient pts patients client clients resident paciente');
const relations = wordSet(`
wife husband mother mom father dad son daughter spouse guarantor caregiver brother sister grandmother grandfather
grandma grandpa aunt uncle sibling twin`);

const about = wordSet(
  'for re regarding about on of concerning with member beneficiary bene insured subscriber subject fwd',
);

/** Between a cue and the name. */
const between = wordSet(
  'name names named is was called : - , = ( " # . / ; > mr mrs ms miss the new my our his her today yesterday',
);
const marks = wordSet(': - , = ( " # . / ; >');

export function announcesName(words: Words, index: number, colleagues: ReadonlySet<number>): boolean {
  const { folded } = at(words, index);
  if (titles.has(folded))
    return isTitle(words, index) && !worksHere(words, index + titleLength(words, index));
  if (patients.has(folded)) return strongly(words, index);
  if (folded === 'pt') return isPatientHere(words, index, colleagues);
  if (folded === 'initials') return hasInitials(words, index);
  if (folded === 'name' || folded === 'named' || folded === 'names') return isPatientsName(words, index);
  if (relations.has(folded))
    return isRelative(words, at(words, index + 1).folded === 'of' ? index + 2 : index + 1);
  const start = skip(words, index + 1);
  if (colleagues.has(start)) return false;
  return about.has(folded) && isFullName(words, start);
}

const titleLength = (words: Words, index: number): number => (at(words, index + 1).text === '.' ? 2 : 1);

/** "MS" without a dot is Mississippi first, "miss" a verb. */
function isTitle(words: Words, index: number): boolean {
  const { text, folded } = at(words, index);
  const start = index + titleLength(words, index);
  const name = at(words, start);
  if (text === 'MS' && start === index + 1 && (isPlace(at(words, index - 1)) || !isListed(name)))
    return false;
  if (folded === 'miss' && (name.shape === 'lower' || text === 'miss'))
    return name.shape === 'capital' && isListed(name);
  if (name.kind === 'word' && !isOrdinary(name) && !isState(name)) return true;
  // "Mr. Kaiser": no payer is called so.
  const told = at(words, start + 1);
  if (/^(?:mr|mrs)$/.test(folded) && name.shape === 'capital' && (name.possessive || does.test(told.folded)))
    return true;
  if (/^(?:mr|mrs|mister)$/.test(folded) && (/^[a-z]$/i.test(name.text) || name.plain || isSurnameToo(name)))
    return true;
  if (/^[Mm]s$/.test(text) && start > index + 1 && (name.plain || isSurnameToo(name))) return true;
  if (isInitial(name) || (name.shape === 'capital' && isWordSurname(name))) return true;
  return isNameAfterStrongCue(words, start);
}

const does = /^(?:was|is|had|has|needs|came|did|got|9[27]\d{3})$/;

/** "patient: John Smith", "patient is John Smith", "patient Mrs. Smith". */
function strongly(words: Words, index: number): boolean {
  const start = skip(words, index + 1);
  if (isColour(words, start)) return true;
  const linked = words
    .slice(index + 1, start)
    .some(({ folded }) => !marks.has(folded) && !folded.startsWith('name'));
  return isNameAfterStrongCue(words, start, linked || at(words, index).folded.endsWith('ts'));
}

/** "patient White 97110": a plain word as a surname. */
const isColour = (words: Words, start: number): boolean =>
  at(words, start).shape === 'capital' &&
  isWordSurname(at(words, start)) &&
  /^\d{5}$/.test(at(words, start + 1).text);

/** "pt" is a patient, or physical therapy: before a place or an unknown word in capitals it is therapy. */
function isPatientHere(words: Words, index: number, colleagues: ReadonlySet<number>): boolean {
  const start = skip(words, index + 1);
  const [cue, name] = [at(words, index), at(words, start)];
  if (
    colleagues.has(start) &&
    (cue.text !== 'pt' || at(words, start + 1).text === ',' || at(words, index - 1).folded === 'our')
  )
    return false;
  if (isNameAfterWeakCue(words, start)) return true;
  if (isPlace(name) || isPlaceAt(words, start) || placeNouns.has(name.folded)) return false;
  if (at(words, index + 1).text === ':' && isTwoNew(words, start)) return true;
  return cue.text !== 'PT' && isNameAfterStrongCue(words, start, start > index + 1);
}

const others = wordSet(`
my payer payor clinic provider facility plan user file company business practice therapist doctor brand drug code your
domain product rep reps nurse adjuster supervisor agent aide tech assistant colleague insurance carrier team channel vendor their our`);

const owners = wordSet('patient pt client his her first last middle maiden full legal sur');

/** "name: …", "last name Smith"; not the clinic's name, nor the writer's. */
function isPatientsName(words: Words, index: number): boolean {
  if (others.has(at(words, index - 1).folded)) return false;
  const start = skip(words, index + 1);
  if (!isNameAfterStrongCue(words, start, true)) return false;
  if (owners.has(at(words, index - 1).folded) || at(words, start - 1).text === ':') return true;
  return isListed(at(words, start)) || !isOrdinary(at(words, start + 1));
}

const isRelative = (words: Words, start: number): boolean =>
  (isGiven(at(words, start)) || isNewCapital(at(words, start))) && !isPlaceAt(words, start);
const isNewCapital = (word: Word): boolean =>
  word.shape === 'capital' && word.kind === 'word' && !isOrdinary(word) && !isPlace(word);

/** "initials: JS". */
const hasInitials = (words: Words, index: number): boolean => {
  const start = skip(words, index + 1);
  const { text, shape } = at(words, start);
  return (
    !others.has(at(words, index - 1).folded) &&
    shape !== 'lower' &&
    text.length <= 3 &&
    at(words, start).kind === 'word'
  );
};

/** "saw Xiadani Quispe": two capitalised words that nobody lists. */
function isTwoNew(words: Words, start: number): boolean {
  const [one, two] = [at(words, start), at(words, start + 1)];
  if (one.shape !== 'capital' || two.shape !== 'capital' || isOrdinary(one) || isOrdinary(two)) return false;
  return (
    !isPlace(one) &&
    !isPlace(two) &&
    !isPlaceAt(words, start + 1) &&
    !isState(two) &&
    !placeNouns.has(two.folded)
  );
}

function skip(words: Words, from: number): number {
  let index = from;
  while (index < from + 5 && between.has(at(words, index).folded)) index += 1;
  return index;
}
