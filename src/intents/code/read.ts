/** What a code is: timed or not, its RVUs, its status. */
import { hasAmounts, when, type Signs } from '../signs.ts';

const asks =
  /\b(?:what(?:'s| is| are| does| do|s)|what \w{5} (?:is|means|does|covers)|describe|define|definition|tell me about|info(?:rmation)?|meaning|means?|explain|look ?up|details?|timed|untimed|time[- ]based|rvus?|work rvu|status|covered|cover|valid|service[- ]based|constant attendance|active|payable|billable|exist|deleted|stand for|which code|code for|always therapy|sometimes therapy|medicare code|designation)\b/;

export const asksAboutCode: Signs = ({ text, mentions }) =>
  when(
    mentions.services.length > 0 && !hasAmounts(mentions) && asks.test(text) && mentions.strange.length < 5,
  );

export const isBareCode: Signs = ({ mentions }) =>
  when(mentions.services.length === 1 && !hasAmounts(mentions) && mentions.strange.length === 0);
