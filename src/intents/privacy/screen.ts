/**
 * The screen every message passes before anything else sees it. It only says which kinds of patient information a
 * text seems to hold; it keeps nothing and repeats nothing.
 */
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
import { readingOf, type Reading } from './reading/reading.ts';
import { readingsOf } from './reading/readings-of.ts';

const says: Readonly<Record<Exclude<PhiKind, 'name'>, (reading: Reading) => boolean>> = {
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
  /** What may be read: the text without the words that may be a name. */
  readonly text: string;
  readonly leftOut: boolean;
}

export const screen = (text: string): readonly PhiKind[] => screenMessage(text).kinds;

export function screenMessage(text: string): Screened {
  const stopped = (kinds: readonly PhiKind[]): Screened => ({ kinds, text: '', leftOut: false });
  if (onlyCodes(text)) return { kinds: [], text, leftOut: false };
  const { forNames, forNumbers } = readingsOf(text);
  const { sure, doubtful } = namesIn(forNames);
  const labelled = forNumbers.map((reading) => readAnew(reading, repairLabels));
  const ofPersons = labelled.map((reading) => readAnew(reading, withoutBusinessContacts));
  const kinds = phiKinds.filter((kind) =>
    kind === 'name' ? sure : (contacts.has(kind) ? ofPersons : labelled).some(says[kind]),
  );
  if (kinds.length > 0) return stopped(kinds);
  const strange = labelled.map(strangeNumber).find((kind) => kind !== undefined);
  if (strange !== undefined) return stopped([strange]);
  if (doubtful.size === 0) return { kinds: [], text, leftOut: false };
  const left = text.replace(/\p{L}[\p{L}\p{M}'’-]*/gu, (piece) =>
    wordsOf(piece).some(({ folded }) => doubtful.has(folded)) ? ' ' : piece,
  );
  const stands = readingsOf(left).forNames.some(({ words }) =>
    words.some(({ folded }) => doubtful.has(folded)),
  );
  return stands ? stopped(['name']) : { kinds: [], text: left, leftOut: true };
}

const readAsOurs = member.place | member.payer | member.trade | member.state;

interface Names {
  readonly sure: boolean;
  /** Words between the two thresholds; what is a place, a payer or a word of the trade as well is read as that. */
  readonly doubtful: ReadonlySet<string>;
}

function namesIn(readings: readonly Reading[]): Names {
  let sure = false;
  const doubtful = new Set<string>();
  for (const { words } of readings)
    for (const [index, score] of nameScores(words)) {
      sure ||= score > upper;
      const { folded = '', text = '' } = words[index] ?? {};
      if (score > lower && (membershipsOf(folded, text) & readAsOurs) === 0) doubtful.add(folded);
    }
  return { sure, doubtful };
}

function readAnew(reading: Reading, change: (text: string) => string): Reading {
  const changed = change(reading.text);
  return changed === reading.text ? reading : readingOf(changed);
}
