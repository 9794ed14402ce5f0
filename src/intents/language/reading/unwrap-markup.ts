/** What Slack, Teams and HTML wrap around words, taken off. */
import { officialAddress } from './official-address.ts';

const blockTag =
  /^<\/?(?:p|div|br|hr|ul|ol|li|table|tbody|tr|td|th|h\d|pre|blockquote|a|img|attachment|emoji|html|body)\b/i;
const inlineTag = /^<\/?(?:b|i|u|s|em|strong|span|font|code|mark|sub|sup|del|small)\b/i;
const anyTag = /^<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,200})?\/?>$/i;
const link = /^(?:mailto|tel|sms|https?|ftp):/i;

/** Colleagues mentioned the platform's way: "<@U123|sarah>", "<at>Sarah</at>". */
export const withoutMentions = (text: string, mark: ' ' | ' , '): string =>
  !text.includes('<')
    ? text
    : text.replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>|<[@#!][^<>]{0,200}>/gi, mark);

/** Words, labels and the addresses behind them. */
export const unwrapMarkup = (text: string): string => eachTag(text, wordsAndAddress);

/** Words and labels alone. */
export const unwrapWords = (text: string): string => eachTag(text, words);

const eachTag = (text: string, unwrapped: (tag: string) => string): string =>
  !text.includes('<') ? text : text.replace(/<[^<>]{1,2000}>/g, unwrapped);

function words(tag: string): string {
  const inside = tag.slice(1, -1);
  if (link.test(inside)) return labelOf(inside);
  if (inlineTag.test(tag)) return '';
  return anyTag.test(tag) || blockTag.test(tag) ? ' ' : tag;
}

function wordsAndAddress(tag: string): string {
  const inside = tag.slice(1, -1);
  if (link.test(inside)) return linkWords(inside);
  if (inlineTag.test(tag)) return '';
  const [, address = ''] = /\b(?:href|src)\s?=\s?["']?([^"'\s<>]{1,500})/i.exec(inside) ?? [];
  if (address !== '') return ` ${address} `;
  return blockTag.test(tag) ? ' ' : tag;
}

/** The label of an official page says nothing new. */
function labelOf(inside: string): string {
  const [address = '', ...label] = inside.split('|');
  return officialAddress(address) ? ' ' : ` ${label.join(' ')} `;
}

function linkWords(inside: string): string {
  const [address = ''] = inside.split('|', 1);
  return ` ${address}${labelOf(inside)}`;
}
