/** A colleague by the words before the name: "Dr. Smith", "thanks Maria", "ask Tom", "@Maria", "can Maria bill". */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';
import { isCode } from './care.ts';
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
forward according officer lead`);
const greetings = wordSet('no yes ok okay sorry hi hey hello well');
/** After these a whole name and a code are somebody's line: "appeal help Stavros Mylonas 97032". */
const weak = wordSet('help let please pls sure remind forward message email per by no yes ok okay');
const titles = /^(?:dr|drs|prof|attn)$/;
const questions = wordSet('can could should will would may does did do is has have must when how');
const payments = /^(?:payment|copay|check|cash|paid|collected|balance|abn|card)$/;
const talks =
  /^(?:talk|talked|talking|spoke|speak|check|checked|meeting|met|confirm|confirmed|call|chat|chatted)$/;
const presented = /^(?:this|that|name|manager|boss|biller|therapist|provider)$/;

/** "question from Peggy Sue Lattimore, she thinks …". */
const isToldOf = (words: Words, end: number): boolean =>
  at(words, end).text === ',' && /^s?he$/.test(at(words, end + 1).folded);

/** "this is Darnell Hightower, callin about my bill": a patient's own words, passed on. */
const speaksAsPatient = (words: Words): boolean =>
  words.some(({ folded }, index) => folded === 'my' && isOwned(at(words, index + 1)));

/** "the bill for Xiomara says …", "insurance for kowalski changed": whose paper it is. */
export const isOfPaper = (words: Words, start: number): boolean =>
  /^(?:for|of|on)$/.test(at(words, start - 1).folded) && papers.has(at(words, start - 2).folded);
const papers = wordSet(`
bill bills claim claims eob remit insurance chart auth authorization eval visit visits note statement charges copay balance denial
appeal therapy script referral plan poc recert account benefits eligibility`);

/** Past "Dr." its dot. */
const cueBefore = (words: Words, start: number): string =>
  at(words, start - (at(words, start - 1).text === '.' ? 2 : 1)).folded;

export function isIntroduced(words: Words, { start, end }: Span): boolean {
  const previous = at(words, start - 1);
  if (at(words, end - 1).possessive && isOwned(at(words, end)) && !titles.test(cueBefore(words, start)))
    return false;
  if (previous.folded === 'you' || previous.folded === 'much')
    return /^(?:thank|so)$/.test(at(words, start - 2).folded);
  const skips = previous.text === '.' || previous.text === ',' || previous.text === ':';
  const cue = skips ? at(words, start - 2) : previous;
  const earlier = at(words, start - 2).folded;
  if (cue.folded === 'from' && payments.test(earlier)) return false;
  if (previous.text === '.' && !titles.test(cue.folded)) return false;
  if (previous.text === 'PT') return /^(?:our|the|my|student|staff|lead|senior)$/.test(earlier);
  if (previous.folded === 'named' && before.has(earlier)) return true;
  if (previous.folded === 'with' && isKept(words, earlier)) return true;
  if (cue.folded === 'is' && presented.test(earlier))
    return at(words, start - 3).folded !== 'patient' && !speaksAsPatient(words);
  if (
    cue.folded === 'from' &&
    (at(words, end - 1).possessive ||
      isCode(at(words, start - 2)) ||
      isAboutThem(words, end) ||
      isToldOf(words, end))
  )
    return false;
  if (cue.folded === 'with' || (cue.folded === 'to' && sent.has(earlier)))
    return (talks.test(earlier) || cue.folded === 'to') && !isAboutThem(words, end);
  if (questions.has(cue.folded)) return isStaffVerb(words, end);
  // "no, Prudence Hale.", "Hi, Lucille Baxter here for her 97110": a whole name is told, not spoken to.
  if (weak.has(cue.folded) && end - start > 1 && isCode(at(words, end))) return false;
  if (greetings.has(cue.folded) && cue !== previous && end - start > 1) return false;
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
export const isOwned = ({ folded }: Word): boolean => owned.has(folded);
const owned = wordSet(`
wife husband mom mother dad father son daughter brother sister spouse kids parents family eval visit shoulder knee back
hip neck balance copay insurance therapy plan benefits visits deductible secondary primary poc script referral ankle hand elbow wrist leg arm foot bill statement records itemized account`);

const patients = wordSet('her his their patient pt client');

/** "spoke to marlene about her balance": then it is the patient. */
export const isAboutThem = (words: Words, end: number): boolean =>
  words.slice(end, end + 4).some(({ folded }) => patients.has(folded));
