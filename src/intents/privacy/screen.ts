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
import { saysName } from './kinds/name.ts';
import { saysPhone } from './kinds/phone.ts';
import { saysRecordNumber } from './kinds/record-number.ts';
import { saysSsn } from './kinds/ssn.ts';
import { saysUrl } from './kinds/url.ts';
import { repairLabels } from './numbers/repair-labels.ts';
import { strangeNumber } from './numbers/strange-number.ts';
import { withoutBusinessContacts } from './numbers/whose.ts';
import { onlyCodes } from './only-codes.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import { readingOf, type Reading } from './reading/reading.ts';
import { readingsOf } from './reading/readings-of.ts';

const says: Readonly<Record<PhiKind, (reading: Reading) => boolean>> = {
  ...{ name: saysName, 'date-of-birth': saysDateOfBirth, mbi: saysMbi, ssn: saysSsn },
  ...{ 'record-number': saysRecordNumber, account: saysAccount, claim: saysClaim, 'member-id': saysMemberId },
  ...{ phone: saysPhone, email: saysEmail, address: saysAddress, url: saysUrl, ip: saysIp },
  ...{ 'age-over-89': saysAgeOver89, image: saysImage },
};

/** What a clinic, a payer or a physician has too. */
const contacts: ReadonlySet<PhiKind> = new Set(['phone', 'email', 'address', 'url']);

function readAnew(reading: Reading, change: (text: string) => string): Reading {
  const changed = change(reading.text);
  return changed === reading.text ? reading : readingOf(changed);
}

/** Every kind seen, each once, in the order of `phiKinds`; empty where the text is clean. */
export function screen(text: string): readonly PhiKind[] {
  if (onlyCodes(text)) return [];
  const { forNames, forNumbers } = readingsOf(text);
  const repaired = forNumbers.map((reading) => readAnew(reading, repairLabels));
  const ofPersons = repaired.map((reading) => readAnew(reading, withoutBusinessContacts));
  const readings = (kind: PhiKind): readonly Reading[] =>
    kind === 'name' ? forNames : contacts.has(kind) ? ofPersons : repaired;
  const seen = phiKinds.filter((kind) => readings(kind).some(says[kind]));
  if (seen.length > 0) return seen;
  const strange = repaired.map(strangeNumber).find((kind) => kind !== undefined);
  return strange === undefined ? [] : [strange];
}
