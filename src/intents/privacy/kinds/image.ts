/** An attachment, as platforms mark one, or the name of a picture or document file. */
import { officialAddress } from '../reading/official-address.ts';

const marker =
  /[[<({]\s?(?:\d\s)?(?:inline |attached |pasted |uploaded )?(?:images?|photos?|pictures?|pics?|attachments?|screenshots?|scans?|files?|videos?|audio|voice(?: message)?)(?:[\s:#-][^\]>)}\n]{0,80})?\s?\/?[\]>)}]/i;
const pastedImage =
  /<img\b[^<>]{0,300}?\b(?:src\s?=\s?["']?(?:https?:|data:|cid:|blob:)|itemid|alt\s?=\s?["']?image)|<attachment\b/i;
const saidAttached =
  /\b(?:attach(?:ed|ing)|upload(?:ed|ing)|pasted)\s(?:is\s|the\s|an?\s|my\s|her\s|his\s|patient\s){0,3}(?:image|photo|picture|pic|screenshot|scan)s?\b|\b(?:image|photo|picture|pic|screenshot|scan)s?\s(?:of\s[^.?!]{0,40}?\s|is\s|are\s)?(?:attached|below|uploaded)\b/i;
const dataUri = /data:(?:image|application)\/[a-z+.-]{2,40}[;,]/i;
const fileName =
  /[\p{L}\d_)\]-]\.(?:jpe?g|png|heic|heif|gif|bmp|tiff?|webp|pdf|docx?|xlsx?|csv|dcm|mp4|mov|rtf)(?![\p{L}\d])/iu;
const link = /(?:https?:\/\/|www\.)?(?:[a-z\d-]{1,63}\.){1,4}gov\/[^\s<>|]{0,300}/gi;

export function saysImage(text: string): boolean {
  if (marker.test(text) || pastedImage.test(text) || dataUri.test(text) || saidAttached.test(text))
    return true;
  return (
    fileName.test(text) && fileName.test(text.replace(link, (each) => (officialAddress(each) ? ' ' : each)))
  );
}
