/** A given name in a message about care is the patient's, unless it is a colleague's, a place's or a test's. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';
import { isOfAPlace } from './of-a-place.ts';

const namedAfter = wordSet(`
test tests score scale sign index palsy disease syndrome fracture contracture maneuver technique method protocol lesion
questionnaire procedure repair deformity cyst neuroma release tape ball criteria classification rule rules act law sling
brace splint hospital clinic app software`);

export function isGivenInCare(words: Words, index: number): boolean {
  const word = at(words, index);
  if (!word.given || word.plain || word.folded.length < 3 || isOfAPlace(words, index)) return false;
  const [previous, next] = [at(words, index - 1), at(words, index + 1)];
  if (word.place && !isInitialAt(words, index + 1)) return false;
  const saint = previous.text === '.' ? at(words, index - 2) : previous;
  if (ofTowns.test(saint.folded)) return false;
  if (previous.text === '&' || next.text === '&' || isVerbHere(word.folded, next.folded)) return false;
  return !namedAfter.has(next.folded) && !namedAfter.has(at(words, index + 2).folded);
}

/** "Los Angeles", "Santa Maria". */
const ofTowns = /^(?:los|las|san|santa|saint|st)$/;

/** "jack up the units", "chuck it": what somebody is told to do with a thing. */
export const isVerbHere = (word: string, next: string): boolean =>
  /^(?:jack|chuck|rob|sue|josh|nick|pat|peg|skip|drew|dot|dom|tom|clay|wade|lance)$/.test(word) &&
  /^(?:up|it|them|down|off|out|the)$/.test(next);

/** "jerome k", "Brandon T.". */
const isInitialAt = (words: Words, index: number): boolean =>
  at(words, index).kind === 'word' && /^[b-hj-lnp-tvwyz]$/i.test(at(words, index).text);
