/**
 * In a message about care a name is a patient's unless it is excused: a colleague's (colleagues.ts), a thing's
 * (named-things.ts), a test's or a town's.
 */
import { eponyms } from '../words/eponyms.ts';
import { wordSet } from '../words/word-set.ts';
import { placeNouns, stateCodes } from '../words/states.ts';
import { commonEnglish } from '../words/listed-words.ts';
import { streetTypes } from '../words/street-words.ts';
import { isCode, isMinutes } from './care.ts';
import { beginsMessage } from './clause.ts';
import { isDeed, isPersonalDeed } from './deeds.ts';
import { headsMessage } from './heads-message.ts';
import { at, type Words } from './name-at.ts';
import { asksForFees, isOfAPlace, soundsLikeATown } from './of-a-place.ts';
import { onceForEach } from './once-for-each.ts';
import { isMisspelt } from '../words/misspelt.ts';
import { isNamed, isStranger } from './stranger.ts';
import { isUnlisted } from './unlisted.ts';
import { startsTreatment } from './treatment.ts';
import { isState } from './word-classes.ts';
import type { Word } from './word.ts';

/** "Frazier water protocol", "Hubbard tank": what stands behind the name of a thing. */
const things = wordSet(`
program programs protocol protocols tank pump glove brushing bracing brace tape taping standard argument settlement maneuver
manoeuvre technique method approach repair test tests scale score sign syndrome disease palsy aphasia app portal software system
machine device unit table ball band bands roller bike stepper walker frame trainer lift sling splint orthosis boot collar
law rule act implant drainage massage treatment water swallow exercises exercise press trial study model
insurance health healthcare plan benefits assurance financial group rehab clinic therapy hospital inc llc`);
/** "VitalStim", "Thera-Band®", "RVUs", "I've": a maker's mark, an abbreviation, two words in one. */
const isNoWord = (text: string): boolean =>
  /[®™]|^[A-Z]{2,}s$|['’](?:ve|ll|re|d|m|t)$/.test(text) ||
  /[a-z][A-Z]/.test(text.replace(/^(?:Mc|Mac|De|Di|Le|La|Van|O['’])/, ''));

export function isNotExcused(words: Words, index: number): boolean {
  const [word, next, before] = [at(words, index), at(words, index + 1), at(words, index - 1)];
  if (word.plain || word.ordinary || (word.place && !(word.given && /^[a-z]$/i.test(next.text))))
    return false;
  if (word.folded.length < 3 && !(word.surname && headsMessage(words, index))) return false;
  if (
    isState(word) ||
    placeNouns.has(word.folded) ||
    [word, next].some(({ folded }) => streetTypes.has(folded))
  )
    return false;
  if (!isWrittenAsName(words, index) || isNoWord(word.text)) return false;
  if (eponyms.has(word.folded) && !(word.surname && isActive(words, index))) return false;
  if (isVerbHere(word.folded, next.folded)) return false;
  if (next.text === '.' && /^(?:com|org|net|gov)$/.test(at(words, index + 2).folded)) return false;
  // "you are DAN now": what is said to a machine.
  if (word.shape === 'caps' && before.folded === 'are') return false;
  if (['&', '='].includes(next.text) || ['&', '/', '@', '<'].includes(before.text)) return false;
  if (!word.possessive && namesThing(words, index + 1)) return false;
  return !isOfAPlace(words, index) && !isOfATown(words, index);
}

/** "jack up the units", "chuck it": what somebody is told to do with a thing. */
const isVerbHere = (word: string, next: string): boolean =>
  /^(?:jack|chuck|rob|sue|josh|nick|pat|peg|skip|drew|dot|dom|tom|clay|wade|lance)$/.test(word) &&
  /^(?:up|it|them|down|off|out|the)$/.test(next);

/** "… program", "… water protocol"; in "… had therapy" somebody acts. */
const namesThing = (words: Words, index: number): boolean =>
  things.has(at(words, index).folded) ||
  (things.has(at(words, index + 1).folded) &&
    !/^(?:had|has|did|got|was|is|needs|and|for|-|,)$/.test(at(words, index).folded));

/** "Thompson 97110 38min", "Kennedy came in": a surname of a test's, where a person acts or is treated. */
const isActive = (words: Words, index: number): boolean =>
  isDeed(words, index + 1) ||
  isPersonalDeed(words, index + 1) ||
  startsTreatment(words, index + 1) ||
  (headsMessage(words, index) && words.some((_, each) => isMinutes(words, each)));

/** "Waxahachie 97110", "San Luis Obispo": nobody's minutes are told, or the town's name has begun before. */
const isOfATown = (words: Words, index: number): boolean =>
  (beginsMessage(words, index) &&
    isUnlisted(at(words, index)) &&
    isCode(at(words, index + 1)) &&
    (soundsLikeATown(at(words, index).folded) || words.length < 5) &&
    !words.some((_, each) => isMinutes(words, each))) ||
  (/^(?:san|santa|los|las|el|fort|saint|st|port|mount)$/.test(at(words, index - 2).folded) &&
    !at(words, index - 1).ordinary);

/** The less it is written like a name, the less it may be anything else. */
function isWrittenAsName(words: Words, index: number): boolean {
  const [word, next, before] = [at(words, index), at(words, index + 1), at(words, index - 1)];
  const { folded, shape, text } = word;
  switch (shape) {
    case 'capital':
      return word.given || isStranger(word);
    case 'caps':
      return isNamed(word) || (folded.length > (isShouted(next) ? 4 : 6) && isUnlisted(word));
    case 'lower':
      if (!/^[a-z'-]+$/.test(text) || isSpanish(words)) return false;
      // "manuel thrapy".
      if (word.given) return folded !== 'manuel' || !next.folded.startsWith('th');
      // "97110 pocatello id".
      if (stateCodes.has(next.folded) && index + 2 === words.length) return false;
      if (asksForFees(words) || isMisspelt(folded)) return false;
      return (
        (isNamed(word) && !commonEnglish.has(folded)) ||
        (folded.length > 4 && !folded.includes('-') && isUnlisted(word) && !isOfHouse(before))
      );
  }
}

/** "KAWEHI KAMAKA". */
const isShouted = (next: Word): boolean => next.shape === 'caps' && isUnlisted(next);

/** "2207 pinecrest". */
const isOfHouse = (before: Word): boolean =>
  before.kind === 'number' && !isCode(before) && before.text.length > 2;

/** There unlisted words are plain ones. */
const isSpanish = onceForEach((words: Words) => words.filter(({ folded }) => spanish.has(folded)).length > 1);
const spanish = wordSet(
  'el la los las que por para con de del se es esta una un mi su tiene paciente cuanto como puede nos y',
);
