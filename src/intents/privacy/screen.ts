/**
 * The screen every message passes before anything else sees it. It only says which kinds of patient information a
 * text seems to hold; it keeps nothing and repeats nothing.
 */
import { readAgain, readText, type Reading } from '../language/reading/reading.ts';
import { saysAccount } from './kinds/account.ts';
import { saysAddress } from './kinds/address.ts';
import { saysAgeOver89 } from './kinds/age-over-89.ts';
import { saysClaim } from './kinds/claim.ts';
import { saysDateOfBirth } from './kinds/date-of-birth.ts';
import { saysEmail } from './kinds/email.ts';
import { saysImage } from './kinds/image.ts';
import { saysIp } from './kinds/ip.ts';
import { saysMbi } from './kinds/mbi.ts';
import { saysMemberId } from './kinds/member-id.ts';
import { saysPhone } from './kinds/phone.ts';
import { saysRecordNumber } from './kinds/record-number.ts';
import { saysSsn } from './kinds/ssn.ts';
import { saysUrl } from './kinds/url.ts';
import { member, membershipsOf } from './names/memberships.ts';
import { lower, nameScores, upper } from './names/name-model.ts';
import { wordsOf } from './names/word.ts';
import { repairLabels } from './numbers/repair-labels.ts';
import { strangeNumber } from './numbers/strange-number.ts';
import { withoutBusinessContacts } from './numbers/whose.ts';
import { onlyCodes } from './only-codes.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { viewOf, type View } from './views/view.ts';
import { viewsOf } from './views/views-of.ts';

const says: Readonly<Record<Exclude<PhiKind, 'name'>, (view: View) => boolean>> = {
  ...{ 'date-of-birth': saysDateOfBirth, mbi: saysMbi, ssn: saysSsn },
  ...{ 'record-number': saysRecordNumber, account: saysAccount, claim: saysClaim, 'member-id': saysMemberId },
  ...{ phone: saysPhone, email: saysEmail, address: saysAddress, url: saysUrl, ip: saysIp },
  ...{ 'age-over-89': saysAgeOver89, image: saysImage },
};

/** What a clinic, a payer or a physician has too. */
const contacts: ReadonlySet<PhiKind> = new Set(['phone', 'email', 'address', 'url']);

export interface Screened {
  /** Every kind seen, each once, in the order of `phiKinds`; empty where the text may be read. */
  readonly kinds: readonly PhiKind[];
  /** What may be read: the message without the words that may be a name. Empty where nothing may. */
  readonly reading: Reading;
  readonly leftOut: boolean;
}

export const screen = (reading: Reading): readonly PhiKind[] => screenMessage(reading).kinds;

/** Of a text that is nobody's message: a field, a note. */
export const screenText = (text: string): readonly PhiKind[] => screen(readText(text));

/** What is left is screened anew, until nothing in it is in doubt; each round leaves out at least one word. */
export function screenMessage(reading: Reading): Screened {
  const whole = { kinds: [], reading, leftOut: false };
  if (onlyCodes(reading.shown)) return whole;
  const { forNames, forNumbers } = viewsOf(reading);
  const { sure, doubtful } = namesIn(forNames);
  const labelled = forNumbers.map((view) => viewAnew(view, repairLabels));
  const ofPersons = labelled.map((view) => viewAnew(view, withoutBusinessContacts));
  const kinds = phiKinds.filter((kind) =>
    kind === 'name' ? sure : (contacts.has(kind) ? ofPersons : labelled).some(says[kind]),
  );
  if (kinds.length > 0) return stopped(kinds);
  const strange = labelled.map(strangeNumber).find((kind) => kind !== undefined);
  if (strange !== undefined) return stopped([strange]);
  if (doubtful.size === 0) return whole;
  const left = reading.words.replace(/\p{L}[\p{L}\p{M}'’-]*/gu, (piece) =>
    wordsOf(piece).some(({ folded }) => doubtful.has(folded)) ? ' ' : piece,
  );
  const rest = readAgain(reading, left);
  if (viewsOf(rest).forNames.some(({ words }) => words.some(({ folded }) => doubtful.has(folded))))
    return stopped(['name']);
  const again = screenMessage(rest);
  return again.kinds.length > 0 ? again : { ...again, leftOut: true };
}

const stopped = (kinds: readonly PhiKind[]): Screened => ({ kinds, reading: nothing, leftOut: false });
const nothing = readText('');

/** "Prince William County": up to here a county's name is no person's. */
export const ofCounty = 0.5;
/** "madison 97110 38 min": a town in small letters is left out up to here; above it the message is stopped. */
export const ofTown = 0.6;

const readAsOurs = member.place | member.payer | member.trade | member.state;

interface Names {
  readonly sure: boolean;
  /** Words between the two thresholds; what is a place, a payer or a word of the trade as well is read as that. */
  readonly doubtful: ReadonlySet<string>;
}

/** "patient John Madeupson": two words in doubt right behind the word for a person are somebody's name. */
const person = /^(?:patient|pt|client|mr|mrs|ms)$/;

/** The 837's and 835's names of a patient and an insured. */
const inSegment = /\bnm1\*(?:qc|il|74)\*1?\*[a-z]/;

const isListed = (word: View['words'][number] | undefined, list: number): boolean =>
  word?.shape === 'capital' && (membershipsOf(word.folded, word.text) & list) !== 0;
const isGiven = (word: View['words'][number] | undefined): boolean => isListed(word, member.given);
const isSurname = (word: View['words'][number] | undefined): boolean =>
  isListed(word, member.surname) ||
  (word?.shape === 'capital' && !isListed(word, member.english | readAsOurs));

function namesOfPerson(words: View['words'], scores: ReadonlyMap<number, number>): boolean {
  const inDoubt = (index: number): boolean => (scores.get(index) ?? -Infinity) > lower;
  return words.some(({ folded }, index) => {
    if (!person.test(folded)) return false;
    const next = index + (/^[:.]$/.test(words[index + 1]?.folded ?? '') ? 2 : 1);
    return (inDoubt(next) || isGiven(words[next])) && (inDoubt(next + 1) || isSurname(words[next + 1]));
  });
}

function namesIn(views: readonly View[]): Names {
  let sure = false;
  const doubtful = new Set<string>();
  for (const { words, lower: text } of views) {
    sure ||= inSegment.test(text);
    const scores = nameScores(words);
    sure ||= namesOfPerson(words, scores);
    for (const [index, score] of scores) {
      const { folded = '', text = '', shape } = words[index] ?? {};
      if (
        score <= ofCounty &&
        words
          .slice(index + 1, index + 5)
          .some((next) => next.folded === 'county' || next.folded === 'counties')
      )
        continue;
      const lists = membershipsOf(folded, text);
      const town = shape === 'lower' && (lists & member.place) !== 0 && score > upper && score <= ofTown;
      sure ||= score > upper && !town;
      if (town || (score > lower && (lists & readAsOurs) === 0)) doubtful.add(folded);
    }
  }
  return { sure, doubtful };
}

function viewAnew(view: View, change: (text: string) => string): View {
  const changed = change(view.text);
  return changed === view.text ? view : viewOf(changed);
}
