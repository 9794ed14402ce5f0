/**
 * Everything in the arguments passes the screen a message passes, names of fields too, before any of it is read:
 * what looks private is answered with its kinds and nothing else.
 */
import { readPlace } from '../../../core/places/read-place.ts';
import type { Places } from '../../../core/ports.ts';
import { isTooLong } from '../../../intents/language/longest-message.ts';
import { phiKinds, type PhiKind } from '../../../intents/privacy/phi-kind.ts';
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';
import { screenText } from '../../../intents/privacy/screen.ts';

export type Screening =
  | { readonly kind: 'plain' }
  | { readonly kind: 'private'; readonly kinds: readonly PhiKind[] }
  | { readonly kind: 'too-much'; readonly sentence: string };

/** Texts, numbers and names of fields in one call; 200 service lines with every field stay below. */
const most = 3_000;
const deepest = 8;
const longestName = 40;
/** Dates, modifiers, short codes, words of a list, amounts: no patient's identifier has such a form. */
const plainForm = /^(?:\d{4}-\d\d-\d\d|[A-Z0-9]{1,5}|[a-z][a-z-]{0,20}|\d{1,6}[.]\d\d)$/;
const codeForm = /^(?:\d{5}|[A-Z]\d{4})$/i;

export function screenArguments(given: unknown, places: Places): Screening {
  const texts: { readonly text: string; readonly field: string }[] = [];
  const fault = collect(given, '', texts, 0);
  if (fault !== undefined) return { kind: 'too-much', sentence: fault };
  const seen = new Map<string, readonly PhiKind[]>();
  for (const { text, field } of texts) {
    const key = `${field} ${text}`;
    if (!seen.has(key)) seen.set(key, screened(text, field, places));
  }
  const kinds = new Set([...seen.values()].flat());
  return kinds.size === 0
    ? { kind: 'plain' }
    : { kind: 'private', kinds: phiKinds.filter((kind) => kinds.has(kind)) };
}

export const sayPrivate = (kinds: readonly PhiKind[]): string =>
  `Not read: that looks like patient information (${kinds.join(', ')}). Send codes, minutes, dates, place and payer alone.`;

function screened(text: string, field: string, places: Places): readonly PhiKind[] {
  if (field === 'payer' || field === 'payers') return screenPayer(text);
  if (field === 'locality') return readPlace(text, places).kind === 'unknown' ? screenField(text) : [];
  // Unlike other fields, a code that is none is repeated as unknown.
  if (field === 'code' || field === 'modifiers')
    return codeForm.test(text) || text.length <= 2 ? [] : screenField(text);
  return plainForm.test(text) ? [] : screenText(text);
}

/** A sentence where there is more than is read. */
function collect(
  given: unknown,
  field: string,
  texts: { text: string; field: string }[],
  depth: number,
): string | undefined {
  if (texts.length > most) return 'That is more than one day holds: send one claim day a call.';
  if (typeof given === 'string') {
    if (isTooLong(given))
      return 'A text is over 2,000 characters or 500 words: send one question, or one day as lines.';
    texts.push({ text: given, field });
    return undefined;
  }
  if (typeof given === 'number' && Math.abs(given) > 9_999_999) texts.push({ text: String(given), field });
  if (typeof given !== 'object' || given === null) return undefined;
  if (depth >= deepest) return 'The arguments are nested too deeply: see the schema of the tool.';
  for (const [name, value] of Object.entries(given)) {
    if (texts.length > most) break;
    if (!Array.isArray(given) && !/^[a-z]{1,30}$/i.test(name)) {
      if (name.length > longestName)
        return 'A field has a name over 40 characters: see the schema of the tool.';
      texts.push({ text: name, field: '' });
    }
    const fault = collect(value, Array.isArray(given) ? field : name, texts, depth + 1);
    if (fault !== undefined) return fault;
  }
  return texts.length > most ? 'That is more than one day holds: send one claim day a call.' : undefined;
}
