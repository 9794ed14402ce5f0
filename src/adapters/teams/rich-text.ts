/**
 * Words as rich text. Every other text of a card is markdown, whose escapes Teams honours on the desktop but shows
 * as backslashes on phones; text runs are exact everywhere.
 */
import { cleanText } from '../../core/reply/clean-text.ts';
import { said } from '../../core/reply/in-words.ts';
import { plain, type Line, type Span } from '../../core/reply/reply.ts';
import type { RichTextBlock, TextRun } from './adaptive-card.ts';
import { cutToBytes, textSize } from './byte-size.ts';

type Look = Pick<TextRun, 'weight' | 'size' | 'isSubtle'>;

/** `limit` is in bytes of JSON. No element where there are no words. */
export function richText(line: Line, limit: number, look: Look = {}): RichTextBlock[] {
  return said(line) === '' ? [] : [{ type: 'RichTextBlock', inlines: runs(line, limit, look) }];
}

/** Rich text of one string. */
export const words = (text: string, limit: number, look: Look = {}): RichTextBlock[] =>
  richText([plain(text)], limit, look);

const spanLooks: Readonly<Record<Span['kind'], Partial<TextRun>>> = {
  plain: {},
  strong: { weight: 'Bolder' },
  code: { fontType: 'Monospace' },
};

/** Around its words, no run takes more bytes than this. */
const runBytes = 100;

/** The line up to its limit; the span that reaches it ends in an ellipsis, those after it go. */
function runs(line: Line, limit: number, look: Look): TextRun[] {
  const kept: TextRun[] = [];
  let left = limit;
  for (const { kind, text } of line) {
    left -= runBytes;
    if (left <= 0) break;
    const shown = cutToBytes(inert(text), left);
    left -= textSize(shown);
    if (shown !== '') kept.push({ type: 'TextRun', text: shown, ...look, ...spanLooks[kind] });
  }
  return kept;
}

/** Cards rewrite {{DATE(…)}} and {{TIME(…)}} even here. */
const inert = (text: string): string => cleanText(text).replace(/\{(?=\{)/g, '{ ');

/** For the message's own text, which Teams reads as markdown with a little HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]#~|]/g, '\\$&')
    .replace(/^(\d{0,9})([-+.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)|\.(?<=\bwww\.)/gi, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
