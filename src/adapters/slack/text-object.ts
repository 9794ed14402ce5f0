/**
 * Words as Slack text objects. mrkdwn has no escape for * _ ~ ` : and >, so text that holds them is drawn as
 * plain_text, which reads no markup: it gives up our bold and code, and stays exact to read and to copy.
 */
import { mapOf } from '../../core/map-of.ts';
import { cleanText } from '../../core/reply/clean-text.ts';
import { cutLines, cutText, type SizeOf } from '../../core/reply/cut-text.ts';
import { said } from '../../core/reply/in-words.ts';
import type { Line, Span } from '../../core/reply/reply.ts';
import type { PlainText, TextObject } from './block-kit.ts';
import { slackLimits, slackShares } from './block-kit-limits.ts';

const markup = /[*_~`]|:[^\s:]+:|^\s*>/;

/** The three characters Slack decodes. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

const escapedSize: SizeOf = (text) => escapeText(text).length;

/** Cut as Slack counts. Nearly all text is short enough, and is measured once instead of letter by letter. */
const cutEscaped = (text: string, limit: number): string =>
  escapedSize(text) <= limit ? text : cutText(text, limit, escapedSize);

const marked = (escaped: string): TextObject => ({ type: 'mrkdwn', text: escaped, verbatim: true });
const unmarked = (escaped: string): PlainText => ({ type: 'plain_text', text: escaped, emoji: false });

/** Undefined where there are no words: Slack refuses empty text. */
export function plainText(text: string, limit: number): PlainText | undefined {
  const words = cutEscaped(cleanText(text).trim(), limit);
  return words === '' ? undefined : unmarked(escapeText(words));
}

/** A line with its emphasis; `sign` is a shortcode of ours in front. Plain where marking it up is unsafe. */
export function lineText(line: Line, limit: number, { sign = '' } = {}): TextObject | undefined {
  const words = said(line);
  const wantsMarks = sign !== '' || line.some(({ kind }) => kind !== 'plain');
  if (!wantsMarks || words === '' || markup.test(words)) return plainText(words, limit);
  const text = `${sign} ${line.map(spanText).join('')}`.trim();
  return text.length > limit ? plainText(words, limit) : marked(text);
}

/** Short lines under each other in one text; undefined where they do not fit. */
export function linesText(lines: readonly Line[], limit: number): TextObject | undefined {
  const texts = lines.flatMap((line) => lineText(line, limit) ?? []);
  const text = texts.map((each) => each.text).join('\n');
  if (texts.length === 0 || text.length > limit) return undefined;
  if (texts.every(({ type }) => type === 'plain_text')) return unmarked(text);
  // Marked up beside plain ones: only where none of them holds a character that Slack would read as markup.
  return lines.some((line) => markup.test(said(line))) ? undefined : marked(text);
}

/** A bold title and the lines under it: steps, or one fact. */
export function titledText(title: string, lines: readonly string[], limit: number): TextObject | undefined {
  const head = cutText(cleanText(title).trim(), slackShares.title);
  const words = lines.map((line) => cutEscaped(cleanText(line).trim(), slackShares.listLine));
  const room = limit - escapedSize(`*${head}*\n`);
  const body = cutLines(
    words.filter((line) => line !== ''),
    room,
    escapedSize,
  );
  const shown = [...(head === '' ? [] : [head]), ...body];
  if (shown.length === 0) return undefined;
  if (head === '' || shown.some((line) => markup.test(line))) return unmarked(escapeText(shown.join('\n')));
  return marked([`*${escapeText(head)}*`, ...body.map(escapeText)].join('\n'));
}

/** All lines, in as many texts as they need; the first has the title. */
export function titledTexts(title: string, lines: readonly string[], limit: number): readonly TextObject[] {
  const groups: [string[], ...string[][]] = [[]];
  let left = limit - slackShares.title;
  for (const line of lines) {
    const size = Math.min(escapedSize(line), slackShares.listLine) + 1;
    if (size > left) groups.push([]);
    left = (size > left ? limit : left) - size;
    groups.at(-1)?.push(line);
  }
  return groups.flatMap((group, i) => titledText(i === 0 ? title : '', group, limit) ?? []);
}

/** As many on a line as one text holds. `url` is ours: it holds none of Slack's signs. */
export function linkTexts(
  links: readonly { readonly label: string; readonly url: string }[],
): readonly TextObject[] {
  const lines: string[] = [];
  for (const { label, url } of links) {
    const link = `<${url}|${escapeText(label)}>`;
    const longer = `${lines.at(-1) ?? ''}  ·  ${link}`;
    if (lines.length > 0 && longer.length <= slackLimits.sectionText) lines[lines.length - 1] = longer;
    else lines.push(link);
  }
  return lines.map(marked);
}

/** Slack reads markup in a message's `text` and nothing turns it off, so there markup characters become look-alikes. */
export function notificationText(text: string, limit: number): string {
  const inert = text
    .replace(/[*_~`]/g, (character) => lookAlikes.get(character) ?? character)
    .replace(/:(?=[^\s:]{1,100}:|\/\/)/g, '\uA789')
    .replace(/^([ \t]*)>/gm, '$1›');
  return escapeText(cutEscaped(inert, limit));
}

const lookAlikes = mapOf<string>({ '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' });
const marks: Readonly<Record<Span['kind'], string>> = { plain: '', strong: '*', code: '`' };

/** Slack ignores emphasis that begins or ends with a space, so the spaces go outside. */
function spanText({ kind, text }: Span): string {
  const whole = cleanText(text);
  const words = whole.trim();
  if (words === '') return whole;
  const [before = '', after = ''] = whole.split(words, 2);
  return `${before}${marks[kind]}${escapeText(words)}${marks[kind]}${after}`;
}
