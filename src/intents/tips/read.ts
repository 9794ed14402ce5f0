/** How to bill or document well, and avoid denials in general. */
import type { Mentions } from '../language/mentions.ts';
import { hasMinutes, when, type Signs } from '../signs.ts';

const avoid =
  /\b(?:avoid|avoiding|prevent|preventing|reduce|reducing|fewer|minimi[sz]e|cut down|lower|without getting|stop (?:getting|having|all|these|those|the)|get rid of|keep from|protect (?:us|against|myself)|head off|keep|stay out of)\b.{0,40}\b(?:denials?|denied|audits?|rejections?|takebacks?|recoupments?|(?:billing|coding|claims?|filing|documentation|auth\w{0,30}|payment) (?:problems?|issues?|errors?|mistakes?))\b/;
/** "tips for documenting therex so it doesn't get denied". */
const tipsToAvoid =
  /\btips?\b.{0,60}\b(?:(?:doesn'?t|don'?t|won'?t|never|not) (?:get|be|gets)) (?:denied|rejected)\b/;
/** "keep the front desk from messing up auths". */
const slips =
  /\b(?:keep|stop|prevent)\b.{0,40}\bfrom \w{1,30}ing\b.{0,30}\b(?:auths?|authori[sz]ations?|claims?|codes|modifiers?|notes|units|denials?|charges|referrals?)\b|\bstops? (?:forgetting|missing|losing|botching|messing up|mixing up)\b.{0,30}\b(?:auths?|authori[sz]ations?|claims?|codes|modifiers?|notes|units|charges|referrals?)\b/;
const tips =
  /\btips?\b|\bbest practices?\b|\bpointers\b|\badvice\b|\bdo'?s and don'?ts\b|\bcommon mistakes\b|\bpitfalls\b/;
/** Asked of anything under the sun: only about billing is it for us. */
const counsel =
  /\b(?:suggestions?|ideas|recommendations?|recommend|mistakes|errors|habits|(?:get|gets|getting|do|doing|does) wrong|watch out for|stay away from|be careful (?:about|with)|rules of thumb|lessons|guidance|red flags?|know (?:about|before)|should know|tricks?|wording)\b/;
const strictly =
  /\b(?:bill(?:s|ed|ing|ers?)?|claims?|denials?|denied|codes?|coding|cpt|document\w{0,30}|notes?|charting|units|medicare|payers?|insurance|insurers?|goals|treatment (?:time|minutes)|timed|modifiers?|audits?|auditors?|charts?|filing|skilled|cueing|reimburs\w{0,30})\b/;
const document =
  /\b(?:document|documenting|documentation|chart|charting|justify|justifying|defensible|skilled (?:need|care|language|service|therapy|intervention)s?|clean claims?|claims? (?:are|is|stay|go out) clean|medical necessity|medically necessary|audit[- ]?proof|progress (?:report|note)s?|plan of care|poc|certif\w{1,30}|recert\w{0,30}|daily notes?|soap notes?|notes? (?:say|include|show|need|contain|have)|(?:my|our|the|your|a) notes?)\b/;
const how =
  /\b(?:how (?:do|should|can|to|would|best)|what'?s the (?:best|right) way|proper(?:ly)? way|should (?:i|we)|what (?:should|must|needs? to|has to|do i)|ways to|help (?:me|us)|improve|wording|phrases|language|examples? of|make sure|show me how)\b/;
const bill =
  /\b(?:how (?:should|must|do|does|can|is|are)\b.{0,40}\b(?:written|documented|recorded|charted|worded|phrased)\b|ways? (?:to|of) (?:bill|cod|charg|document|chart)(?:e|ing)?\b|(?:bill|code|document) smarter|how (?:do|should|can|would|to)(?: (?:i|we|you|one|our (?:pts?|ots?|team)))?(?: \w{1,30})? (?:bill|code|charge|document|chart|write)|(?:smart|best|right|proper|correct|good|safest) way to (?:bill|code|charge|document|chart|write|remember|track)|bill(?:ing)? (?:correctly|properly|better|right|cleanly)|proper(?:ly)? bill\w{0,30})\b/;
/** "what do reviewers want to see for 97530", "how do we stop those denials going forward". */
const wanted =
  /\b(?:reviewers?|auditors?|payers?|medicare|insurance|insurers?)\b.{0,20}\b(?:want|wants|look|looks|looking|expect|expects|like|likes)\b.{0,20}\b(?:see|for|in|find)\b|\bdenials?\b.{0,40}\b(?:going forward|from now on|in (?:the )?future|prevent|avoid|stop (?:that|this|them|those|it))\b/;
const happened =
  /\b(?:appeal\w{0,30}|denied|overturn\w{0,30}|rejected|denial letter)\b|\b(?:got|received) (?:an?|another|one more|this|these|more) (?:\w{1,30} )?denials?\b/;
const trade =
  /\b(?:bill\w{0,30}|code|coding|denials?|claims?|therapy|medicare|pt|ot|slp|cpt|units?|notes?|clinic|visits?|sessions?|treatment|payers?|eval\w{0,30}|timed|minutes|charts?|reviews?|filing)\b/;

/** Several codes with their units: a day to be looked at. */
const isCountedDay = ({ services }: Mentions): boolean =>
  services.filter(({ units }) => units !== undefined).length > 1;

export const asksForTips: Signs = ({ text, mentions }) => {
  if (hasMinutes(mentions) || isCountedDay(mentions)) return undefined;
  const about = mentions.services.length > 0 || trade.test(text);
  const stats = /\b(?:statistics|stats)\b/.test(text);
  return when(
    !stats &&
      (avoid.test(text) || tipsToAvoid.test(text) || !happened.test(text)) &&
      (slips.test(text) ||
        (avoid.test(text) &&
          (mentions.carc === undefined || /^(?:avoid|prevent|reduce|lower|fewer)/.test(text))) ||
        (tips.test(text) && about) ||
        (wanted.test(text) && (about || trade.test(text))) ||
        (counsel.test(text) && strictly.test(text)) ||
        (document.test(text) && (how.test(text) || mentions.services.length > 0)) ||
        (bill.test(text) && about)),
    tips.test(text) || document.test(text),
  );
};
