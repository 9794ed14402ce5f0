/**
 * Slack's mrkdwn as a tree, nothing drawn: *bold*, _italic_, `code`, links, :shortcodes:, entities.
 * Emphasis counts only at the edges of words, as in Slack: snake_case_names and 2*3*4 stay as they are.
 */
import { isOpenable } from './is-openable.ts';

export type Mark =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Mark[] }
  | { readonly kind: 'symbol'; readonly text: string; readonly name: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const MARK = new RegExp(
  [
    '`(?<code>[^`\\n]{1,3000})`',
    '<(?<angle>[^<>\\n]{1,3000})>',
    '(?<![\\w*])\\*(?<bold>[^\\s*](?:[^*\\n]{0,3000}[^\\s*])?)\\*(?![\\w*])',
    '(?<!\\w)_(?<italic>[^\\s_](?:[^_\\n]{0,3000}[^\\s_])?)_(?!\\w)',
    ':(?<shortcode>[a-z][a-z0-9_+-]{0,60}):',
  ].join('|'),
  'g',
);

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['no_entry', '⛔'],
  ['warning', '⚠️'],
  ['information_source', 'ℹ️'],
  ['bulb', '💡'],
  ['white_check_mark', '✅'],
]);

export function readMrkdwn(source: string): readonly Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    if (match.index > end) marks.push(text(source.slice(end, match.index)));
    marks.push(readMark(match[0], match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < source.length) marks.push(text(source.slice(end)));
  return marks;
}

/** Slack's plain_text: entities, shortcodes unless `emoji` is false, no emphasis. */
export const readPlainText = ({ text, emoji = true }: { text: string; emoji?: boolean }): string =>
  decode(
    emoji
      ? text.replace(/:([a-z][a-z0-9_+-]{0,60}):/g, (whole, name: string) => SYMBOLS.get(name) ?? whole)
      : text,
  );

function readMark(whole: string, groups: Record<string, string | undefined>): Mark {
  const { code, angle, bold, italic, shortcode } = groups;
  if (code !== undefined) return { kind: 'code', text: decode(code) };
  if (angle !== undefined) return readAngle(angle);
  if (bold !== undefined) return { kind: 'bold', children: readMrkdwn(bold) };
  if (italic !== undefined) return { kind: 'italic', children: readMrkdwn(italic) };
  const symbol = SYMBOLS.get(shortcode ?? '');
  return symbol === undefined ? text(whole) : { kind: 'symbol', text: symbol, name: shortcode ?? '' };
}

/** Only https and this machine's own files become links; what else Slack writes in angles (mentions, dates) shows its label. */
function readAngle(inside: string): Mark {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = decode(bar < 0 ? inside : inside.slice(bar + 1));
  const href = decode(target);
  return isOpenable(href) ? { kind: 'link', href, text: label } : text(label);
}

const text = (source: string): Mark => ({ kind: 'text', text: decode(source) });

/** The only three entities Slack knows; the ampersand last, or `&amp;lt;` would be decoded twice. */
const decode = (source: string): string =>
  source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
