/** How to bill or document well, and avoid denials in general. */
import { hasMinutes, when, type Signs } from '../signs.ts';

const avoid =
  /\b(?:avoid|avoiding|prevent|preventing|reduce|reducing|fewer|minimi[sz]e|cut down|lower|without getting|stop (?:getting|having|all|these|those|the)|get rid of|keep from|protect (?:us|against|myself)|head off)\b.{0,40}\b(?:denials?|denied|audits?|rejections?|takebacks?|recoupments?)\b/;
const tips =
  /\btips?\b|\bbest practices?\b|\bpointers\b|\badvice\b|\bdo'?s and don'?ts\b|\bcommon mistakes\b|\bpitfalls\b/;
const document =
  /\b(?:document|documenting|documentation|chart|charting|justify|justifying|defensible|skilled (?:need|care|language|service|therapy|intervention)s?|clean claims?|claims? (?:are|is|stay|go out) clean|medical necessity|medically necessary|audit[- ]?proof|progress (?:report|note)s?|plan of care|poc|certif\w+|recert\w*|daily notes?|soap notes?|notes? (?:say|include|show|need|contain|have)|(?:my|our|the|your) notes?)\b/;
const how =
  /\b(?:how (?:do|should|can|to|would|best)|what'?s the (?:best|right) way|proper(?:ly)? way|should (?:i|we)|what (?:should|must|needs? to|has to|do i)|ways to|help (?:me|us)|improve|wording|phrases|language|examples? of|make sure|show me how)\b/;
const bill =
  /\b(?:how (?:do|should|can|would|to)(?: (?:i|we|you|one|our (?:pts?|ots?|team)))?(?: \w+)? (?:bill|code|charge|document|chart|write)|bill(?:ing)? (?:correctly|properly|better|right|cleanly)|proper(?:ly)? bill\w*)\b/;
const happened = /\b(?:appeal\w*|denied|overturn\w*|rejected|denial letter)\b/;
const trade =
  /\b(?:bill\w*|code|coding|denials?|claims?|therapy|medicare|pt|ot|slp|cpt|units?|notes?|clinic|visits?|sessions?|treatment|payers?|eval\w*|timed|minutes)\b/;

export const asksForTips: Signs = ({ text, mentions }) => {
  if (hasMinutes(mentions)) return undefined;
  const about = mentions.services.length > 0 || trade.test(text);
  const stats = /\b(?:statistics|stats)\b/.test(text);
  return when(
    !stats &&
      (avoid.test(text) || !happened.test(text)) &&
      ((avoid.test(text) && mentions.carc === undefined) ||
        (tips.test(text) && about) ||
        (document.test(text) && (how.test(text) || mentions.services.length > 0)) ||
        (bill.test(text) && about)),
    tips.test(text) || document.test(text),
  );
};
