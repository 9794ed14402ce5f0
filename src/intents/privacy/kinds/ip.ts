/** An internet address, version 4 or 6; not a version number, a section of a manual or a clock time. */
import type { View } from '../views/view.ts';
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
  return address === '::1' || (said.length >= 2 && /\d/.test(address) && !/^:[a-f]/.test(address));
}
