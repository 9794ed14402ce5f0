/**
 * What a person typed. Teams writes mentions as `<at>…</at>`; one is taken out by its entity, so that a name in it is
 * never read as part of the question. The HTML of the rest is taken off where every message is read.
 */
import { mapOf } from '../../../core/map-of.ts';
import { isTooLong } from '../../../intents/language/longest-message.ts';
import type { Incoming } from './activity.ts';

export function messageText({ text, entities }: Incoming): string {
  let left = text ?? '';
  if (isTooLong(left)) return left;
  for (const entity of entities ?? []) {
    if (entity.type === 'mention' && entity.text) left = left.replaceAll(entity.text, ' ');
  }
  return left.trim();
}

/** Whether the bot itself is named where people see it; a mention that stands nowhere in the text is none. */
export const mentionsBot = ({ text, entities, recipient }: Incoming): boolean =>
  (entities ?? []).some(
    ({ type, text: shown, mentioned }) =>
      type === 'mention' && mentioned?.id === recipient.id && !!shown && (text ?? '').includes(shown),
  );

const named = mapOf<string>({
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" },
});

/** HTML as the words in it. Tags first, entities after, so that a typed "&lt;b&gt;" stays what it was. */
export const plainText = (html: string): string =>
  html
    .replace(/<at\b[^<>]{0,200}>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ')
    .replace(
      /&(nbsp|amp|lt|gt|quot|apos|#39|#\d{2,6}|#x[0-9a-f]{2,5});/gi,
      (whole, key: string) => decoded(key) ?? whole,
    )
    .replace(/\u00A0/g, ' ')
    .trim();

function decoded(key: string): string | undefined {
  const lower = key.toLowerCase();
  const character = named.get(lower);
  if (character !== undefined) return character;
  const code = lower.startsWith('#x') ? Number.parseInt(lower.slice(2), 16) : Number(lower.slice(1));
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return Number.isInteger(code) && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}
