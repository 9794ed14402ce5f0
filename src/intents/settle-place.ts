/**
 * Words no reader knew, looked at with the tables at hand: a town by its bare name where that is no English word, or a
 * ZIP behind the codes that no table knows as a code.
 */
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../core/claim/service-date.ts';
import { readPlace } from '../core/places/read-place.ts';
import type { ReferenceData } from '../core/ports.ts';
import type { Intent } from './intent.ts';
import type { Mentions } from './language/mentions.ts';
import { isEnglish } from './privacy/words/listed-words.ts';
import type { MessageRead } from './read-message.ts';

/** Intents that are lists of codes: there a word that nobody knows is a mistake, not talk. */
const lists: ReadonlySet<Intent> = new Set(['claim_check', 'unit_count', 'fee_estimate', 'code_info']);

/** Intents that are answered without a code too: there a ZIP may stand alone. */
const codeless: ReadonlySet<Intent> = new Set(['toolkit', 'billing_tips']);

export function settlePlace(
  read: MessageRead,
  intent: Intent,
  { reference, date, command }: { reference: ReferenceData; date: ServiceDate; command: boolean },
): MessageRead {
  const mentions = withZip(read.mentions, codeless.has(intent) ? 1 : 2, { reference, date });
  const { strange, services, place } = mentions;
  const [first] = strange;
  const unchanged = { ...read, mentions };
  if (first === undefined || services.length === 0 || !lists.has(intent)) return unchanged;
  const bare = place === undefined ? bareName(read.text, strange) : undefined;
  if (
    bare !== undefined &&
    (command || /^[A-Z]/.test(bare)) &&
    (bare.toLowerCase() === national || !bare.toLowerCase().split(' ').every(isEnglish)) &&
    readPlace(bare, reference.places).kind !== 'unknown'
  ) {
    return { ...read, mentions: { ...mentions, place: bare, strange: [] } };
  }
  return unchanged;
}

/** Names no town, and asks for national rates. */
const national = 'national';

/** Up to four strange words side by side, letters only. */
function bareName(text: string, strange: Mentions['strange']): string | undefined {
  const [first, last] = [strange[0], strange.at(-1)];
  if (first === undefined || last === undefined || strange.length > 4) return undefined;
  const name = text.slice(first.from, last.to);
  return /^[a-z][a-z .,'-]{2,40}$/i.test(name) && name.split(/[\s,]+/).length <= 4 ? name : undefined;
}

/** Five digits without minutes that no table knows as a code and the ZIP table knows. */
function withZip(
  mentions: Mentions,
  fewest: number,
  { reference, date }: { reference: ReferenceData; date: ServiceDate },
): Mentions {
  const { services, place } = mentions;
  const last = services.at(-1);
  if (place !== undefined || last === undefined || services.length < fewest) return mentions;
  const bare = last.minutes === undefined && last.units === undefined && last.modifiers.length === 0;
  if (!bare || !/^\d{5}$/.test(last.code) || reference.on(date).everHeld(last.code as HcpcsCode))
    return mentions;
  if (reference.places.byZip(last.code) === undefined) return mentions;
  return { ...mentions, services: services.slice(0, -1), place: last.code };
}
