/** May these codes be billed together? Also the myth "X and Y always need 59". */
import { hasAmounts, hasMinutes, when, type Signs } from '../signs.ts';

const named =
  /\bncci\b|\bn?cci edits?\b|\bptp\b|\bbundl\w{0,30}|\bunbundl\w{0,30}|\bcolumn (?:1|2|one|two)\b|\bmutually exclusive\b|\bedit pairs?\b|\bedits\b|\bedit\s?\??$|\bprocedure[- ]to[- ]procedure\b/;
const together =
  /\btogether\b|\bsame (?:day|claim|session|visit|date|dos|encounter)\b|\balong ?(?:side|with)\b|\bcombin\w{1,30}|\bin conjunction\b|\bconflicts?\b|\bpair(?:s|ed)?\b|\bcompatible\b|\bgo with\b|\bon top of\b|\bin addition to\b/;
const needs =
  /\b(?:need|needs|require|requires|add|append|put|use|want|attach|necessary|required)\b.{0,25}\b(?:59|x[eusp]|modifier)\b|\b(?:59|x[eusp])\b.{0,12}\b(?:on|for|with|between)\b|\b59s?\b/;
/** Amounts beside codes are a claim to be checked: "same visit" or a 59 on a line asks nothing about the pair. */
const asksDespiteAmounts =
  /\btogether\b|\bcompatible\b|\bconflicts?\b|\bgo with\b|\bin conjunction\b|\b(?:can|could|may|should|allowed|(?:ok|okay|able) to)\b.{0,60}\bsame (?:day|claim|session|visit|date|dos|encounter)\b|\b(?:needs?|requires?|required|necessary)\b.{0,25}\b(?:59|x[eusp]|modifier)\b/;
const weak = /\bwith\b|\band\b|\bplus\b|\bboth\b|\bvs\b/;
const permits = /\b(?:can|could|may|should|ok|okay|allowed|bill|billed|billable|charge|do|is it)\b/;
/** Any question that is about two codes, unless it is about each of them. */
const asks =
  /^(?:so |hey |hi |ok |and )?(?:does|do|did|is|are|was|were|will|would|can|could|may|should|which)\b|\?\s*$/;
const apart =
  /\b(?:differen\w{1,30}|rvus?|timed|untimed|means?|meaning|explain|define|descri\w{1,30}|pays?|paid|rates?|fees?|reimburs\w{0,30}|worth|denied|denials?|den(?:y|ies)|documents?|documentation|notes?|tips?|limits?|max|maximum|mues?|most|cap|zips?|make|earn|more)\b/;

export const asksAboutPair: Signs = ({ text, mentions }) => {
  const codes = new Set(mentions.services.map(({ code }) => code)).size;
  if (hasMinutes(mentions)) return when(codes > 1 && named.test(text) && !/^\s*\d/.test(text));
  const amounts = hasAmounts(mentions);
  const asked = amounts ? asksDespiteAmounts.test(text) : together.test(text) || needs.test(text);
  if (codes > 1 && (named.test(text) || asked)) return 'sure';
  if (codes > 1 && !amounts && weak.test(text) && permits.test(text)) return 'sure';
  if (codes > 1 && !amounts && asks.test(text) && !apart.test(text)) return 'sure';
  if (codes > 0 && named.test(text)) return 'sure';
  return when(false, named.test(text));
};

/** Two codes and nothing else. */
export const isBarePair: Signs = ({ mentions }) =>
  when(
    mentions.services.length > 1 &&
      !hasAmounts(mentions) &&
      mentions.strange.length === 0 &&
      mentions.place === undefined,
  );
