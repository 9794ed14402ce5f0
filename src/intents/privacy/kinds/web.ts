/** Addresses of the net: of mail, of pages, of machines. */
import table from '../../../../data/words/number-labels.json' with { type: 'json' };
import { officialAddress } from '../../language/reading/official-address.ts';
import type { View } from '../views/view.ts';
import { saysHandle } from './handle.ts';

/** An e-mail address, also one spelled out to slip past a machine. */
const plainAddress = /[a-z\d_%+'-]@[a-z\d-]{0,63}[a-z-][a-z\d-]{0,63}(?:\.[a-z\d-]{1,63}){0,5}\.[a-z]/;
const dottedLocal = /[a-z]{2}[._][a-z]{2,40}@[a-z]{2}/;
const labelledMail =
  /(?:e-?mail|emial|emali)(?:\saddress)?[\s:=]{1,3}(?:is\s)?[a-z\d._%+-]{1,64}(?: ?@ ?[a-z\d]| at [a-z\d-]{2,40}[ .])/;
const spelled =
  /[a-z\d._-]\s?(?:\(at\)|\[at\]|\{at\}|\bat\b|@)\s?[a-z\d-]{1,40}\s?(?:\(dot\)|\[dot\]|\{dot\}|\bdot\b|\.)\s?(?:com|net|org|edu|gov|us|io)(?![a-z\d])|[a-z._-]{0,30}\d[a-z\d._-]{0,30} at [a-z\d-]{2,40} (?:com|net|org)(?![a-z\d])/;

/** "refunds@…", "edi-reports@…": a desk's mailbox, which many read, not at a provider of private ones; a government's. */
const desks = table.desks.replaceAll(' ', '|');
const ofDesk = new RegExp(
  String.raw`(?<![a-z\d._%+-])(?:(?:[a-z\d-]{1,30}[._-])?(?:front ?desk|billing|scheduling)@|(?:[a-z\d-]{1,30}[._-])?(?:${desks})(?:[._+-]?(?:${desks})){0,2}\d{0,2}@(?!(?:${table.privateMail.replaceAll(' ', '|')})\.)|[a-z\d._-]{1,40}@(?=(?:[a-z-]{1,20}\.)?(?:cms|hhs|medicare)\.gov))[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){0,3}(?![a-z\d@-])`,
  'g',
);

export function saysEmail({ lower }: View): boolean {
  const text = lower.includes('@') ? lower.replace(ofDesk, ' ') : lower;
  return (text.includes('@') && saysMailAddress(text)) || (/@|\bat\b/.test(text) && spelled.test(text));
}

const saysMailAddress = (text: string): boolean =>
  plainAddress.test(text) || dottedLocal.test(text) || labelledMail.test(text);

/** A web address other than CMS's and Medicare's own pages. */
const withScheme = /(?:https?|hxxps?|ftps?|sftp|file|ws):\/{1,3}[^\s<>|"*]{1,300}/g;
const barePage =
  /(?:(?<![a-z\d@＠._/-]|[@＠]\s{1,2}|\(at\)\s?|\[at\]\s?|\bat\s)|(?<=(?:^|\s)\/\/))(?:www\d?\.[^\s<>|"*]{2,200}|(?=[a-z\d.-]{0,80}[a-z])[a-z\d](?:[a-z\d-]{0,62}\.){1,5}(?:com|org|net|gov|edu|io|info|biz|health|healthcare|care|clinic|app|us|co|ai|dev|ly|example|(?:me|link|page|site|online|blog|tv|xyz|be|gl|to|test|fm)(?=\/)|ca|uk|mil)(?![a-z\d@-]|\.[a-z])(?:[/?#:][^\s<>|"*]{0,200})?)/g;

export const saysUrl = (view: View): boolean =>
  saysHandle(view) ||
  (view.lower.includes(':/') && someUnofficial(view.lower, withScheme)) ||
  (/\.[a-z]/.test(view.lower) && someUnofficial(view.lower, barePage));

function someUnofficial(text: string, pattern: RegExp): boolean {
  for (const { 0: address } of text.matchAll(pattern)) if (!officialAddress(address)) return true;
  return false;
}

/** An internet address, version 4 or 6; not a version number, a section of a manual or a clock time. */
const octet = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const four = new RegExp(String.raw`(?<![a-z\d.$-])${octet}(?:\s?\.\s?${octet}){3}(?![a-z\d]|\.\d)`, 'g');
const notAnAddress =
  /(?:\b(?:v|version|ver|release|build|section|sec|s|chapter|ch|part|pub|para|cfr|item|node|update)|§)[\s.:]{0,3}$/;
/** A printer's or a server's in the house (RFC 1918): it leads to no person. */
const isOwnNetwork = /^(?:10|127|192\s?\.\s?168|172\s?\.\s?(?:1[6-9]|2\d|3[01]))\s?\./;
const equipment = /\b(?:printer|server|sftp|ftp|host|router|scanner|firewall|vpn|switch|nas|copier)\b/;
const six = /(?<![a-z\d:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![a-z\d:])/g;

const maybe = /\d\s?\.\s?\d|:[\da-f]{0,4}:/;

export function saysIp({ lower: text }: View): boolean {
  if (!maybe.test(text)) return false;
  for (const { 0: address, index } of text.matchAll(four))
    if (
      !(isOwnNetwork.test(address) && equipment.test(text)) &&
      !notAnAddress.test(text.slice(Math.max(0, index - 14), index))
    )
      return true;
  if (!text.includes(':')) return false;
  for (const { 0: address } of text.matchAll(six)) if (isSix(address)) return true;
  return false;
}

/** Eight groups, or fewer with one "::" and enough to be no emoji and no time. */
function isSix(address: string): boolean {
  const groups = address.split(':');
  const said = groups.filter((group) => group !== '');
  if (!address.includes('::')) return groups.length === 8 && said.length === 8;
  return address === '::1' || (said.length >= 2 && /\d/.test(address));
}
