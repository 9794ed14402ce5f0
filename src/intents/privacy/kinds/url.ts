/** A web address other than CMS's and Medicare's own pages. */
import { officialAddress } from '../reading/official-address.ts';

const withScheme = /(?:https?|hxxps?|ftps?|sftp|file|ws):\/{1,3}[^\s<>|"]{1,300}/gi;
const bare =
  /(?:(?<![\p{L}\d@＠._/-]|[@＠]\s{1,2}|\(at\)\s?|\[at\]\s?|\bat\s)|(?<=(?:^|\s)\/\/))(?:www\d?\.[^\s<>|"]{2,200}|(?=[a-z\d.-]{0,80}[a-z])[a-z\d](?:[a-z\d-]{0,62}\.){1,5}(?:com|org|net|gov|edu|io|info|biz|health|healthcare|care|clinic|app|us|co|ai|dev|ly|me(?=\/)|ca|uk|mil)(?![\p{L}\d@-]|\.\p{L})(?:[/?#:][^\s<>|"]{0,200})?)/giu;

export const saysUrl = (text: string): boolean =>
  someUnofficial(text, withScheme) || (/\.\p{L}/u.test(text) && someUnofficial(text, bare));

function someUnofficial(text: string, pattern: RegExp): boolean {
  for (const { 0: address } of text.matchAll(pattern)) if (!officialAddress(address)) return true;
  return false;
}
