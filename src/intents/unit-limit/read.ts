/** "Most units of 97110 a day", "MUE for 97140". */
import { hasMinutes, when, type Signs } from '../signs.ts';

const named = /\bmues?\b|\bmedically unlikely\b|\bmai\b/;
const limit =
  /\b(?:max|maximum|most|limit|limits|cap|ceiling|highest)\b.{0,30}\bunits?\b|\bunits?\b.{0,40}\b(?:max|maximum|limits?|limited|allowed|cap|capped|permitted|per day|a day|each day|in (?:a|one) day|per visit|per date|daily|at most|per session|tops)\b|\b(?:daily|unit|day) (?:limit|max|maximum|cap)s?\b|\bmax(?:imum)? (?:per|a|for|number|daily|of)\b|\btoo many units\b/;
const howMany =
  /\bhow many (?:units?|times)\b|\bhow (?:many|much|often)\b.{0,40}\b(?:per|a|each|in (?:a|one)|every) (?:day|visit|date|session)\b|\b(?:most|max|maximum)\b.{0,40}\b(?:per|a|each|in (?:a|one)) (?:day|visit|date|session)\b/;

export const asksForLimit: Signs = ({ text, mentions }) => {
  const codes = mentions.services.length > 0;
  if (named.test(text)) return 'sure';
  if (hasMinutes(mentions)) return undefined;
  return when(codes && (limit.test(text) || howMany.test(text)), limit.test(text));
};
