/** What Slack, Teams and HTML wrap around words, taken off. A mention of a colleague leaves a mark. */
import { officialAddress } from './official-address.ts';

const blockTag =
  /^<\/?(?:p|div|br|hr|ul|ol|li|table|tbody|tr|td|th|h\d|pre|blockquote|a|img|attachment|emoji|html|body)\b/i;
const inlineTag = /^<\/?(?:b|i|u|s|em|strong|span|font|code|mark|sub|sup|del|small)\b/i;

/** Colleagues mentioned the platform's way: "<@U123|sarah>", "<at>Sarah</at>". */
export const withoutMentions = (text: string): string =>
  !text.includes('<')
    ? text
    : text.replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>|<[@#!][^<>]{0,200}>/gi, ' , ');

export const unwrapMarkup = (text: string): string =>
  !text.includes('<') ? text : text.replace(/<[^<>]{1,2000}>/g, unwrapped);

function unwrapped(tag: string): string {
  const inside = tag.slice(1, -1);
  if (/^(?:mailto|tel|sms|https?|ftp):/i.test(inside)) return linkWords(inside);
  if (inlineTag.test(tag)) return '';
  const [, address = ''] = /\b(?:href|src)\s?=\s?["']?([^"'\s<>]{1,500})/i.exec(inside) ?? [];
  if (address !== '') return ` ${address} `;
  return blockTag.test(tag) ? ' ' : tag;
}

/** Address and label; the label of an official page says nothing new. */
function linkWords(link: string): string {
  const [address = '', ...label] = link.split('|');
  return officialAddress(address) ? ` ${address} ` : ` ${address} ${label.join(' ')} `;
}
