/** Whether the words before a place announce a person there. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';

/** "patient": only a patient stands there. "treated": whoever was cared for. "about": a person, a payer or a thing. */
export interface Position {
  readonly kind: 'patient' | 'treated' | 'about' | 'none';
  /** The word that announces it. */
  readonly cue: string;
}

const patients = wordSet('patient patients pt pts client clients resident named name');
const treated = wordSet(`
saw seen seeing treated treating evaluated evaluating eval'd evald discharged discharging reevaluated re-evaluated visited
rescheduled`);
const about = wordSet(
  'for re fwd regarding about on with billing billed bill rebill rebilled resubmit refile checked charge charged charges',
);
const fillers = wordSet(': - , ( " # . is was the my our new today little poor sweet dear old');
/** "with little Bexley": said of people. */
const fond = wordSet('little poor sweet dear');
const farthest = 3;
const nowhere: Position = { kind: 'none', cue: '' };

export function positionOf(words: Words, index: number): Position {
  for (let back = index - 1; back >= Math.max(0, index - farthest); back -= 1) {
    const { folded, text } = at(words, back);
    if (patients.has(folded)) return text === 'PT' ? nowhere : { kind: 'patient', cue: folded };
    if (treated.has(folded)) return { kind: 'treated', cue: folded };
    if (about.has(folded)) return isJoined(words, back, index) ? { kind: 'about', cue: folded } : nowhere;
    if (!fillers.has(folded)) return nowhere;
  }
  return nowhere;
}

const isJoined = (words: Words, cue: number, index: number): boolean =>
  cue === index - 1 ||
  at(words, index - 1).text === ':' ||
  (cue === index - 2 && fond.has(at(words, index - 1).folded));
