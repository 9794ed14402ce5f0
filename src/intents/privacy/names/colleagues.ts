/** Which words name a colleague, a provider or whoever sent something: those are no patients. */
import { isListed, isOrdinary, isWordName } from './word-classes.ts';
import { at, type Words } from './name-at.ts';
import { payers } from '../words/payers.ts';
import { wordSet } from '../words/word-set.ts';
import type { Word } from './word.ts';

const before = wordSet(`
dr drs doctor doc prof professor pta ptas cota ota otr otl dpt rpt slp ot otd therapist provider colleague coworker
biller coder manager supervisor director owner receptionist assistant thanks thank thx ty hi hey hello dear ask tell
told ping cc bcc per from by im i'm regards cheers @ our physician surgeon nurse np pa md rep adjuster trainer aide tech
staff teammate boss intern student attn attention morning afternoon let sincerely have has had help does did can could
should will would clinician therapists instructor professor chiropractor cheers signed welcome congrats sorry yes no ok
okay please sure billed supervised`);

const after = wordSet(`
says said asked asks wants wanted thinks told sent emailed posted bills billed coded codes wrote mentioned suggested
forgot submitted believes noticed here documented supervised supervises sends keeps knows taught recommended
recommends thought heard handles handled runs manages reviewed signed cosigned verified called`);

const credentials = wordSet(`
pta dpt otr ota cota slp ccc md np rn dc cpc phd ocs otd atc mpt mspt lmt facs npi otrl ms-ccc pt ot do pa dr lpta`);

const offices = wordSet(`
billing coding intake reception front office scheduling desk team accounting credentialing compliance it hr collections
auth authorizations admin corporate records finance department`);

const titlesOfProviders = wordSet(
  'dr drs doctor doc prof professor pta cota rpt dpt otr thx thanks hi hey hello dear cc bcc',
);

/** Indexes of the words of such names. */
export function colleaguesIn(words: Words): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    if (!isNamePart(at(words, index)) || found.has(index)) continue;
    const end = endOfName(words, index);
    if (isIntroduced(words, index, found) || isDescribed(words, end)) {
      for (let part = index; part < end; part += 1) found.add(part);
    }
    index = end - 1;
  }
  return found;
}

const isNamePart = (word: Word): boolean =>
  word.kind === 'word' &&
  !titlesOfProviders.has(word.folded) &&
  ((word.shape === 'capital' && (!isOrdinary(word) || isWordName(word))) || isListed(word));

function endOfName(words: Words, start: number): number {
  let end = start + 1;
  while (end < start + 4 && !at(words, end - 1).possessive && isNamePart(at(words, end))) end += 1;
  return end;
}

/** "Dr. Smith", "thanks Maria", "ask Tom and Sarah", "@Maria", "this is Maria". */
function isIntroduced(words: Words, start: number, found: ReadonlySet<number>): boolean {
  const previous = at(words, start - 1);
  const cue =
    previous.text === '.' || previous.text === ',' || previous.text === ':' ? at(words, start - 2) : previous;
  const chained = ['and', '&', 'or', '/', ','].includes(previous.folded) && found.has(start - 2);
  if (chained) return true;
  if (
    cue.folded === 'from' &&
    /^(?:payment|copay|check|cash|paid|collected|balance)$/.test(at(words, start - 2).folded)
  )
    return false;
  if (previous.text === '.' && !/^(?:dr|drs|prof|attn)$/.test(cue.folded)) return false;
  if (cue.folded === 'is')
    return (
      /^(?:this|that|name|manager|boss|biller|therapist|provider)$/.test(at(words, start - 2).folded) &&
      at(words, start - 3).folded !== 'patient'
    );
  if (cue.folded === 'with')
    return /^(?:talk|talked|spoke|speak|check|checked|meeting|met|confirm|confirmed|call|chat)$/.test(
      at(words, start - 2).folded,
    );
  return before.has(cue.folded);
}

/** "Maria Lopez, PTA", "Tom in billing", "Sarah said". */
function isDescribed(words: Words, end: number): boolean {
  const comma = at(words, end).text === ',';
  const [next, following] = [at(words, comma ? end + 1 : end), at(words, comma ? end + 2 : end + 1)];
  if (after.has(next.folded)) return true;
  if (credentials.has(next.folded) && next.shape !== 'lower') {
    const therapy =
      /^(?:pt|ot)$/.test(next.folded) &&
      /^(?:eval|evals|evaluation|re-eval|visit|session|\d{5})$/.test(following.folded);
    return comma || !therapy;
  }
  if (['from', 'at'].includes(next.folded) && payers.has(following.folded)) return true;
  const place =
    following.folded === 'the' || following.folded === 'our'
      ? at(words, comma ? end + 3 : end + 2)
      : following;
  if (['in', 'from', 'at', 'on', 'with'].includes(next.folded)) return offices.has(place.folded);
  return (
    next.folded === 'is' && ['our', 'out', 'off', 'in', 'back', 'asking', 'new'].includes(following.folded)
  );
}

/** A colleague even where a title stands before the name: "Ms. Adams in billing". */
export const worksHere = (words: Words, start: number): boolean => {
  const end = endOfName(words, start);
  return ['in', 'from', 'at'].includes(at(words, end).folded) && isDescribed(words, end);
};
