/**
 * The screen every message passes before anything else sees it. It only says which kinds of patient information a
 * text seems to hold; it keeps nothing and repeats nothing.
 */
import { withListedPayer } from '../language/own-payers.ts';
import { readAgain, readText, type Reading } from '../language/reading/reading.ts';
import { saysMbi, saysSsn } from './kinds/federal-numbers.ts';
import {
  repairLabels,
  saysAccount,
  saysClaim,
  saysMemberId,
  saysRecordNumber,
} from './kinds/labelled-numbers.ts';
import { saysEmail, saysIp, saysUrl } from './kinds/web.ts';
import { saysAddress } from './kinds/address.ts';
import { saysAgeOver89 } from './kinds/age-over-89.ts';
import { saysDateOfBirth } from './kinds/date-of-birth.ts';
import { saysImage } from './kinds/image.ts';
import { saysPhone } from './kinds/phone.ts';
import { member } from './names/memberships.ts';
import { nameScores, tokensOf, upper } from './names/name-model.ts';
import { coarse, type Token } from './names/token.ts';
import { wordsOf, type Word } from './names/word.ts';
import { strangeNumber } from './numbers/strange-number.ts';
import { withoutBusinessContacts } from './numbers/whose.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { withoutPlacesTold } from './words/place-told.ts';
import { once, viewOf, type View, viewsOf } from './views/view.ts';

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
  const { sure, doubtful } = namesIn(amongPersons(forNames, reading));
  const labelled = forNumbers.map((view) => viewAnew(view, repairLabels));
  const ofPersons = once(() => labelled.map((view) => viewAnew(view, withoutBusinessContacts)));
  const kinds = phiKinds.filter((kind) =>
    kind === 'name'
      ? sure
      : labelled.some(says[kind]) && (!contacts.has(kind) || ofPersons().some(says[kind])),
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

/**
 * A payer the team keeps a profile of is no person: its name passed a stricter screen when it was kept. Nor is the letter
 * of a Medigap plan ("medigap K") anybody's, nor a time zone, nor a place told by itself.
 */
const amongPersons = (views: readonly View[], { payers }: Reading): readonly View[] =>
  views.map((view) =>
    viewAnew(view, (text) => {
      const plain = withoutPlacesTold(text.replace(planLetter, '$1').replace(timeZone, ' '));
      return payers === undefined ? plain : withListedPayer(plain, payers);
    }),
  );

/** "Europe/Lisbon", "America/Argentina/Salta". */
const timeZone =
  /\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)(?:\/[a-z][a-z_-]{2,30}){1,2}/gi;
const planLetter = /\b(medigap|med ?supp?|supplement)(?: plan)? [a-n]\b(?!\.)/gi;

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

function namesIn(views: readonly View[]): Names {
  let sure = false;
  const doubtful = new Set<string>();
  const known = new Map<Word, Token>();
  const seen: (readonly Word[])[] = [];
  for (const { words } of views) {
    if (seen.some((other) => other.length === words.length && other.every((word, i) => word === words[i])))
      continue;
    seen.push(words);
    const tokens = tokensOf(words, known);
    for (const { index, score } of nameScores(tokens)) {
      const { folded = '', shape } = words[index] ?? {};
      if (
        score <= ofCounty &&
        words
          .slice(index + 1, index + 5)
          .some((next) => next.folded === 'county' || next.folded === 'counties')
      )
        continue;
      const { lists = 0 } = tokens[index] ?? {};
      const town = shape === 'lower' && (lists & member.place) !== 0 && score > upper && score <= ofTown;
      sure ||= score > upper && !town;
      if (!town && (folded.length < 2 || (lists & readAsOurs) !== 0)) continue;
      doubtful.add(folded);
      for (const beside of [index - 1, index + 1])
        if (mayBePartOf(tokens[beside])) doubtful.add(words[beside]?.folded ?? folded);
    }
  }
  return { sure, doubtful };
}

/** The other half of a name in doubt is left out with it. */
const mayBePartOf = (token: Token | undefined): boolean =>
  token?.couldBeName === true &&
  token.coarse !== coarse.letters &&
  token.coarse !== coarse.lexical &&
  (token.lists & readAsOurs) === 0;

function viewAnew(view: View, change: (text: string) => string): View {
  const changed = change(view.text);
  return changed === view.text ? view : viewOf(changed);
}

/**
 * A message of nothing but five-digit codes and minutes ("97110 38min 97140 15min") says nothing of anyone, whatever
 * else is looked for. Most commands are that, and a command line that starts afresh each time is quick for it.
 */
const codeOrMinutes = /^(?:\d{5}|\d{1,3}min)$/;
const longest = 200;

export const onlyCodes = (text: string): boolean =>
  text.length <= longest && text.split(' ').every((word) => codeOrMinutes.test(word));
