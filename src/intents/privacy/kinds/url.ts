/** A web address other than CMS's and Medicare's own pages. */
import { officialAddress } from '../../language/reading/official-address.ts';
import type { View } from '../views/view.ts';

const withScheme = /(?:https?|hxxps?|ftps?|sftp|file|ws):\/{1,3}[^\s<>|"]{1,300}/g;
const bare =
  /(?:(?<![a-z\d@＠._/-]|[@＠]\s{1,2}|\(at\)\s?|\[at\]\s?|\bat\s)|(?<=(?:^|\s)\/\/))(?:www\d?\.[^\s<>|"]{2,200}|(?=[a-z\d.-]{0,80}[a-z])[a-z\d](?:[a-z\d-]{0,62}\.){1,5}(?:com|org|net|gov|edu|io|info|biz|health|healthcare|care|clinic|app|us|co|ai|dev|ly|me(?=\/)|ca|uk|mil)(?![a-z\d@-]|\.[a-z])(?:[/?#:][^\s<>|"]{0,200})?)/g;

/** "her insta is @…", "facebook handle big_mike": a page of a person's. */
const ownPage =
  /\b(?:insta|instagram|ig|tiktok|twitter|snapchat|facebook|fb|venmo|cash ?app|linkedin)\b(?: (?:handle|name|account|page|profile|user(?:name)?|is|id)){0,3}[\s:]{1,3}@[a-z\d_.]{3,30}/;

export const saysUrl = ({ lower: text }: View): boolean =>
  (text.includes('@') && ownPage.test(text)) ||
  (text.includes(':/') && someUnofficial(text, withScheme)) ||
  (/\.[a-z]/.test(text) && someUnofficial(text, bare));

function someUnofficial(text: string, pattern: RegExp): boolean {
  for (const { 0: address } of text.matchAll(pattern)) if (!officialAddress(address)) return true;
  return false;
}
