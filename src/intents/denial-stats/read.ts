/** "What is denied most for 97530?" */
import { when, type Signs } from '../signs.ts';

const most =
  /\b(?:most|top|common|commonly|frequent|frequently|often|trends?|trending|statistics|stats|how many|leaderboard|breakdown|numbers|percentage|percent|rates?|ranking|rank|reported|seeing|summary|history|which payers?|which codes?|worst|highest|pattern|patterns|data on|dashboard|community|others?|other clinics|everyone)\b/;
const denials = /\b(?:denials?|denied|den(?:y|ies|ying)|rejections?|carcs?)\b/;
const avoid = /\b(?:avoid|prevent|reduce|stop|fix|appeal|fight|respond|overturn|means?|do i do)\b/;

export const asksForStats: Signs = ({ text, mentions }) =>
  when(
    denials.test(text) &&
      most.test(text) &&
      !avoid.test(text) &&
      !/\b(?:got|was|were|our claim)\b.{0,25}\bdenied\b/.test(text) &&
      !(mentions.carc !== undefined && /\bwhat (?:is|does)\b/.test(text)),
  );
