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
import { strangeNumber } from './numbers/strange-number.ts';
import { readText, type Reading } from '../language/reading/reading.ts';
import { onlyCodes } from './only-codes.ts';
import { phiKinds, type PhiKind } from './phi-kind.ts';
import type { View } from './views/view.ts';
import { viewsOf } from './views/views-of.ts';

const says: Readonly<Record<PhiKind, (view: View) => boolean>> = {
  ...{ name: saysName, 'date-of-birth': saysDateOfBirth, mbi: saysMbi, ssn: saysSsn },
  ...{ 'record-number': saysRecordNumber, account: saysAccount, claim: saysClaim, 'member-id': saysMemberId },
  ...{ phone: saysPhone, email: saysEmail, address: saysAddress, url: saysUrl, ip: saysIp },
  ...{ 'age-over-89': saysAgeOver89, image: saysImage },
};

/** Every kind seen, each once, in the order of `phiKinds`; empty where the text is clean. */
export function screen(reading: Reading): readonly PhiKind[] {
  if (onlyCodes(reading.shown)) return [];
  const { forNames, forNumbers } = viewsOf(reading);
  const seen = phiKinds.filter((kind) => (kind === 'name' ? forNames : forNumbers).some(says[kind]));
  if (seen.length > 0) return seen;
  const strange = forNumbers.map(strangeNumber).find((kind) => kind !== undefined);
  return strange === undefined ? [] : [strange];
}

/** Of a text that is nobody's message: a field, a note. */
export const screenText = (text: string): readonly PhiKind[] => screen(readText(text));
