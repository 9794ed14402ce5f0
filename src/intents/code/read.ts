/** What a code is: timed or not, its RVUs, its status. */
import { hasAmounts, hasMinutes, when, type Signs } from '../signs.ts';

const asks =
  /\b(?:what(?:'s| is| are| does| do|s)|wh?ats?|differen\w{1,30}|direct contact|one[- ]on[- ]one|supervised|supervision|familiar with|category|(?:kind|type|sort) of|what \w{5} (?:is|means|does|covers)|describe|define|definition|tell me about|info(?:rmation)?|meaning|means?|explain|look ?up|details?|timed|untimed|time[- ]based|rvus?|work rvu|status|covered|cover|valid|service[- ]based|constant attendance|active|payable|billable|exist|deleted|stand for|which code|code for|how (?:long|many minutes) (?:is|are|does|do|should|must)|first unit|add-on (?:code|to)|in (?:plain|simple|layman'?s?|everyday|normal) (?:english|terms|words|language)|in a nutshell|in short|in brief|minutes? (?:code|thing|increments?|units?)|per (?:visit|unit|15|fifteen|muscle|session|area)|once a (?:day|visit)|always therapy|sometimes therapy|medicare code|designation)\b/;

/** "how many minutes is one unit of 97150": of the code, whatever is counted. */
const long =
  /\bhow (?:long|many minutes) (?:is|are|in|for|makes?|does) (?:an?|one|1|each|the) (?:\w{1,30} )?(?:units?|block|increment)\b/;

export const asksAboutCode: Signs = ({ text, mentions }) =>
  when(
    (mentions.services.length > 0 && !hasMinutes(mentions) && long.test(text)) ||
      (mentions.services.length > 0 &&
        !hasAmounts(mentions) &&
        asks.test(text) &&
        mentions.strange.length < 5),
  );

export const isBareCode: Signs = ({ mentions }) =>
  when(mentions.services.length === 1 && !hasAmounts(mentions) && mentions.strange.length === 0);
