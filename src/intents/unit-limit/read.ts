/** "Most units of 97110 a day", "MUE for 97140". */
import { hasMinutes, when, type Signs } from '../signs.ts';

const named = /\bmues?\b|\bmedically unlikely\b|\bmai\b/;
const limit =
  /\b(?:max|maximum|most|limit|limits|cap|ceiling|highest)\b.{0,30}\bunits?\b|\bunits?\b.{0,40}\b(?:max|maximum|limits?|limited|allowed|cap|capped|permitted|per day|a day|each day|in (?:a|one) day|per visit|per date|daily|at most|per session|tops)\b|\b(?:daily|unit|day) (?:limit|max|maximum|cap)s?\b|\bmax(?:imum)? (?:per|a|for|number|daily|of)\b|\btoo many units\b/;
/** "ceiling per day", "cap/day", "the most anyone can bill on one date". */
const dayCap =
  /\b(?:max|maximum|most|limit|limits|limited|cap|capped|ceiling|highest|threshold|tops)\b.{0,40}(?:\b(?:per|a|an|each|every|(?:in|on) (?:a|one|any|the same))|\/) ?(?:single |given )?(?:day|visit|date|dos|session)\b|\bdaily (?:\w{1,30} )?(?:ceiling|cap|max|maximum|limit|most)s?\b|(?:\b(?:per|a|each|every)|\/) ?day (?:ceiling|cap|max|maximum|limit)s?\b/;
const twice =
  /\b(?:twice|two times|three times|more than once|(?:\d|two|three) ?x)\b.{0,20}\b(?:a|per|each|in (?:a|one)|same|one) (?:day|visit|date)\b/;
/** "97530 max", "limit 97035", "can i bill 5 of 97112 in a day". */
const bare =
  /\b(?:max|maximum|limits?|cap|ceiling)$|^(?:max|maximum|limits?|cap|ceiling)\b|\b(?:can|could|may|is|are|will|ok|okay|allowed|too many)\b.{0,40}\b(?:a|per|each|one|in the same) day\b/;
const howMany =
  /\bhow many (?:units?|times)\b|\bhow (?:many|much|often)\b.{0,40}\b(?:per|a|each|in (?:a|one)|every) (?:day|visit|date|session)\b|\b(?:most|max|maximum)\b.{0,40}\b(?:per|a|each|in (?:a|one)) (?:day|visit|date|session)\b/;

export const asksForLimit: Signs = ({ text, mentions }) => {
  const codes = mentions.services.length > 0;
  if (named.test(text)) return 'sure';
  if (hasMinutes(mentions)) return undefined;
  const asked = [limit, dayCap, twice, howMany].some((each) => each.test(text));
  const one = new Set(mentions.services.map(({ code }) => code)).size === 1;
  const short = one && mentions.strange.length < 2 && bare.test(text);
  return when((codes && asked) || short, limit.test(text) || dayCap.test(text));
};
