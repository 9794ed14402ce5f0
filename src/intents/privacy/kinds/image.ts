/** An attachment, as platforms mark one, or the name of a picture or document file. */
import { officialAddress } from '../../language/reading/official-address.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';
import { withoutOfficeFiles } from './office-files.ts';

const marker =
  /[[<({]\s?(?:\d\s)?(?:inline |attached |pasted |uploaded )?(?:images?|photos?|pictures?|pics?|attachments?|screenshots?|scans?|files?|videos?|audio|voice (?:message|note))(?:[\s:#-][^\]>)}\n]{0,82}|\s?\/?)[\]>)}]/;
const pastedImage =
  /<img\b[^<>]{0,300}?\b(?:src\s?=\s?["']?(?:https?:|data:|cid:|blob:)|itemid|alt\s?=\s?["']?image)|<attachment\b/;
const saidAttached =
  /\b(?:voiceprint|fingerprint|(?:recordings?|voicemail) of (?:the )?(?:pt|patient|client))\b|\b(?:attach(?:ed|ing)|upload(?:ed|ing)|pasted)\s(?:is\s|(?!no\b)[a-z]{1,10}\s){0,3}(?:image|photo|picture|pic|screenshot|scan)s?\b|\b(?:image|photo|picture|pic|screenshot|scan)s?\s(?:of\s[^.?!]{0,40}?\s|is\s|are\s)?(?:attached|below|uploaded)\b/;
/** "a pic of her knee", "photo of the patient's scar", "uploaded a video of my pt". */
const ofPatient =
  /\b(?:videos?|photos?|pics?|pictures?) (?:that )?(?:we|i|she|he|they) (?:took|shot|made|have) of [a-z]{2,20} (?:walking|running|standing|doing|moving|sitting|transferring|climbing|on|in)\b|\b(?:selfies?|photos?|pics?|pictures?|videos?) (?:that )?(?:(?:the|my|our|a) )?(?:pt|patient|client|she|he|mom|dad|daughter|son) (?:sent|took|texted|emailed|shared|uploaded)\b|\b(?:images?|photos?|pictures?|pics?|screenshots?|scans?|videos?|selfies?|foto)\s(?:of|showing|from|de)\s(?:[a-z]{1,12}\s){0,2}?(?:patient|pts?|client|resident|paciente|kid|child|his|her|him|their|mrs?|ms)(?:'?s)?\b/;
/** "attaching pt's license and ins card". */
const papersAttached =
  /\b(?:attach(?:ed|ing)|upload(?:ed|ing)|scann(?:ed|ing)|here'?s|sending) (?:is )?(?:the )?(?:pt|patient|client|member|his|her|their)(?:'?s)? (?:[a-z]{2,10} ){0,2}(?:license|cards?|id|chart|x-?rays?|mri|records?|script|referral|paperwork)\b/;
const fileName =
  /[a-z\d_)\]-]\.(?:jpe?g|png|heic|heif|gif|bmp|tiff?|webp|pdf|docx?|xlsx?|csv|dcm|mp4|mov|rtf)(?![a-z\d])/;
const link = /(?:https?:\/\/|www\.)?(?<![a-z\d-])(?:[a-z\d-]{1,63}\.){1,4}gov\/[^\s<>|]{0,300}/g;

const words = wordSet(`
image images photo photos picture pictures pic pics attachment attachments screenshot screenshots scan scans file files video
videos selfie selfies foto audio voice img attached attaching upload uploaded uploading pasted data scanned scanning card cards license xray xrays voiceprint fingerprint recording recordings voicemail`);

export function saysImage({ lower: text, says }: View): boolean {
  if (says(words) && saysAttached(text)) return true;
  if (!/\.[a-z]/.test(text) || !fileName.test(text)) return false;
  return fileName.test(
    withoutOfficeFiles(text).replace(link, (each) => (officialAddress(each) ? ' ' : each)),
  );
}

const saysAttached = (text: string): boolean =>
  marker.test(text) ||
  pastedImage.test(text) ||
  saidAttached.test(text) ||
  ofPatient.test(text) ||
  papersAttached.test(text);
