/** "What is denied most for 97530?" */
import { when, type Signs } from '../signs.ts';

const most =
  /\b(?:most|top|leading|main|primary|number (?:one|1)|#1|biggest|counts?|tall(?:y|ies)|prevalent|across (?:all|every|clinics|us)|by (?:payer|code|carc|reason|month|clinic)|(?:overturn|success|win) rates?|comes? up|usual|usually|typical|typically|compare\w{0,30}|picture|reports? (?:say|show|tell)|last (?:\d{1,9}|month|quarter|year)|share of|proportion|a lot of (?:people|clinics|others)|many (?:people|clinics)|(?:any(?:one|body)|who) else|common|commonly|commonest|frequent|frequently|often|trends?|trending|statistics|stats|how many|leaderboard|breakdown|numbers|percentage|percent|rates?|ranking|rank|reported|seeing|summary|history|which payers?|which codes?|worst|highest|pattern|patterns|data on|dashboard|community|others?|other clinics|everyone|(?:people|others?|clinics|teams|folks|practices) (?:are )?(?:report\w{0,30}|see\w{0,30}|get\w{0,30}|gett\w{0,30}))\b|\b(?:are|is) (?:people|others|clinics|teams|folks|practices|everyone|anyone) (?:report|see|gett)ing\b/;
const denials = /\b(?:denials?|denied|den(?:y|ies|ying)|rejections?|rejected|carcs?)\b/;
/** "has anyone else seen CO-151?", "which carc shows up most". */
const seen =
  /\b(?:any(?:one|body)|others?|who|people|clinics?|everyone)\b.{0,20}\b(?:report(?:ed|ing)?|see|seen|seeing|get|getting|had)\b|\bhow (?:often|common|frequent|many)\b|\bmost\b|\b(?:overturn|success|win) rates?\b/;
const reporting =
  /\b(?:people|others?|clinics|teams|folks|practices|everyone)\b.{0,20}\b(?:report\w{0,30}|see|seeing|get|getting)\b/;
/** Of a reason named by its number: "stats on CO-97", "is CO-50 commonly reported". */
const counted =
  /\b(?:stats|statistics|trends?|trending|breakdown|leaderboard|frequency|(?:commonly|frequently|often|mostly|widely) (?:reported|seen|used|given|denied))\b/;
/** "what has been reported most often for 97140 by Aetna": reports are of denials here. */
const reportedMost =
  /\breport(?:ed|s)?\b.{0,20}\b(?:most|often|commonly|frequently)\b|\b(?:most|often|commonly|frequently) reported\b/;
/** "withdraw our last report": it is taken back where the team's own reports are shown. */
const takesBack =
  /\b(?:withdraw|take back|retract|undo|delete|remove)\b(?: (?:my|our|the|that|this|last|latest|newest|denial|one|a)){1,5} reports?\b/;
const avoid =
  /\b(?:avoid|prevent|reduce|lower|decrease|improve|cut down|bring down|stop|fix|appeal|fight|respond|overturn(?! rate)|means?|do i do)\b/;

export const asksForStats: Signs = ({ text, mentions }) =>
  when(
    takesBack.test(text) ||
      (((denials.test(text) && (most.test(text) || /\bwho (?:denies|is denying)\b/.test(text))) ||
        (mentions.services.length > 0 && /\breasons\b/.test(text) && reporting.test(text)) ||
        ((mentions.services.length > 0 || mentions.payer !== undefined) && reportedMost.test(text)) ||
        /\btop (?:\d+ |three |five |ten )?(?:denial )?(?:reasons?|carcs?)\b/.test(text) ||
        (mentions.carc !== undefined && /\breports\b/.test(text)) ||
        (mentions.carc !== undefined && (seen.test(text) || counted.test(text)))) &&
        !avoid.test(text) &&
        !/\b(?:got|was|were|our claim)\b.{0,25}\bdenied\b/.test(text) &&
        !(mentions.carc !== undefined && /\bwhat (?:is|does)\b(?!.{0,200}\brates?\b)/.test(text))),
  );
