/** A colleague by the words before the name: "Dr. Smith", "thanks Maria", "ask Tom", "@Maria", "can Maria bill". */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';
import { isStaffVerb } from './staff-verbs.ts';
import type { Word } from './word.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const before = wordSet(`
dr drs doctor doc prof professor pta ptas cota ota otr otl dpt rpt slp ot otd therapist provider colleague coworker
biller coder manager supervisor director owner receptionist assistant thanks thank thx ty hi hey hello dear ask tell
told ping cc bcc per from by im i'm regards cheers @ our physician surgeon nurse np pa md rep adjuster trainer aide tech
staff teammate boss intern student attn attention morning afternoon let sincerely help clinician therapists instructor
chiropractor signed welcome congrats sorry yes no ok okay please sure hire remind email message
forward according`);
const titles = /^(?:dr|drs|prof|attn)$/;
const questions = wordSet('can could should will would may does did do is has have must when how');
const payments = /^(?:payment|copay|check|cash|paid|collected|balance)$/;
const talks =
  /^(?:talk|talked|talking|spoke|speak|check|checked|meeting|met|confirm|confirmed|call|chat|chatted)$/;
const presented = /^(?:this|that|name|manager|boss|biller|therapist|provider)$/;

export function isIntroduced(words: Words, { start, end }: Span): boolean {
  const previous = at(words, start - 1);
  if (at(words, end - 1).possessive && isOwned(at(words, end))) return false;
  if (previous.folded === 'you' || previous.folded === 'much')
    return /^(?:thank|so)$/.test(at(words, start - 2).folded);
  const skips = previous.text === '.' || previous.text === ',' || previous.text === ':';
  const cue = skips ? at(words, start - 2) : previous;
  const earlier = at(words, start - 2).folded;
  if (cue.folded === 'from' && payments.test(earlier)) return false;
  if (previous.text === '.' && !titles.test(cue.folded)) return false;
  if (previous.text === 'PT') return /^(?:our|the|my)$/.test(earlier);
  if (previous.folded === 'with' && isKept(words, earlier)) return true;
  if (cue.folded === 'is' && presented.test(earlier)) return at(words, start - 3).folded !== 'patient';
  if (cue.folded === 'with' || (cue.folded === 'to' && sent.has(earlier)))
    return (talks.test(earlier) || cue.folded === 'to') && !isAboutThem(words, end);
  if (questions.has(cue.folded)) return isStaffVerb(words, end);
  return before.has(cue.folded);
}

/** "the key for the cabinet is with maria", "keys for 97140 with tom": who has a thing. */
const isKept = (words: Words, earlier: string): boolean =>
  (/^(?:is|are|was)$/.test(earlier) && words.some(({ folded }) => kept.has(folded))) ||
  words.slice(0, 2).some(({ folded }) => kept.has(folded));
const kept = wordSet(`
key keys badge laptop binder folder clipboard ipad tablet charger remote paperwork keycard cabinet locker drawer`);

const sent = wordSet(
  'spoke talked speak talk according forward forwarded send sent assigned email emailed reassigned escalated goes',
);

/** "a call from Esperanza's daughter": then she is the patient. */
const isOwned = ({ folded }: Word): boolean => owned.has(folded);
const owned = wordSet(`
wife husband mom mother dad father son daughter brother sister spouse kids parents family eval visit shoulder knee back
hip neck balance copay insurance`);

const patients = wordSet('her his their patient pt client');

/** "spoke to marlene about her balance": then it is the patient. */
export const isAboutThem = (words: Words, end: number): boolean =>
  words.slice(end, end + 4).some(({ folded }) => patients.has(folded));
