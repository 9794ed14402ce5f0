/**
 * Words no reader knew, looked at with the tables at hand: a town by its bare name where that is no English word, or a
 * ZIP behind the codes that no table knows as a code.
 */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { readPlace } from '../../core/places/read-place.ts';
import { stateOf } from '../../core/places/states.ts';
import type { ReferenceData } from '../../core/ports.ts';
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import { nearPlace } from './near-place.ts';
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
  const mentions = withNearPlace(
    withZip(read.mentions, codeless.has(intent) ? 1 : 2, { reference, date }),
    reference,
  );
  const { strange, services, place } = mentions;
  const [first] = strange;
  const unchanged = { ...read, mentions };
  if (first === undefined || services.length === 0 || !lists.has(intent)) return unchanged;
  const bare =
    place === undefined ? (bareName(read.text, strange) ?? nameAndState(read.text, strange)) : undefined;
  const near =
    bare === undefined || bare.length < fewestLetters ? undefined : nearPlace(bare, reference.places);
  if (near !== undefined && !bare?.toLowerCase().split(' ').some(isEnglish))
    return { ...read, mentions: { ...mentions, ...asMeant(near, bare ?? ''), strange: [] } };
  if (
    bare !== undefined &&
    (command || /^[A-Z]/.test(bare) || endsInState(bare)) &&
    (bare.toLowerCase() === national ||
      endsInState(bare) ||
      !bare.toLowerCase().split(' ').every(isEnglish)) &&
    readPlace(bare, reference.places).kind !== 'unknown'
  ) {
    return {
      ...read,
      mentions: { ...mentions, place: bare, strange: strange.filter(({ text }) => !bare.includes(text)) },
    };
  }
  return unchanged;
}

/** A town that is a word too, with its state: "reading pa". */
const endsInState = (name: string): boolean =>
  /^[a-z .'-]{3,30} [a-z]{2}$/i.test(name) && stateOf(name.slice(-2)) !== undefined;

/** The last of strange words side by side, where they end in a state's letters. */
function nameAndState(text: string, strange: Mentions['strange']): string | undefined {
  const [town, state] = strange.slice(-2);
  if (town === undefined || state === undefined || !/^ ?,? ?$/.test(text.slice(town.to, state.from)))
    return undefined;
  const name = `${town.text} ${state.text}`;
  return endsInState(name) ? name : undefined;
}

/** Shorter words are too near to others. */
const fewestLetters = 6;

/** "huston": the large city that is one letter off, and said so. */
function withNearPlace(mentions: Mentions, { places }: ReferenceData): Mentions {
  const { place } = mentions;
  if (place === undefined || /\d/.test(place)) return mentions;
  const near = nearPlace(place, places);
  return near === undefined ? mentions : { ...mentions, ...asMeant(near, place) };
}

const asMeant = (near: string, typed: string): Pick<Mentions, 'place' | 'placeReadAs'> => ({
  ...{ place: near, placeReadAs: { typed, meant: near } },
});

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
