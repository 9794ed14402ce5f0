/** What it pays: codes with a word of money, or with a place and no minutes. */
import { hasAmounts, hasMinutes, when, type Signs } from '../signs.ts';

const money =
  /\b(?:pays?(?!e|or)|paid|paying|payments?|payout|pmts?\b|reimb\w{0,30}|rates?|fees?(?![a-z])|allowables?|allowed amount|allowed|allow|allows|how much|worth|dollars?|costs?|prices?|priced|pricing|money|fee schedule|mpfs|earn|revenue|bring in|get for|collect|(?:we|i|you) (?:make|get|earn|collect|receive)|make (?:on|from|for)|expect(?:ed|ing)?|amount|bucks|charge amount|value|total for|going for|gets? (?:me|us)|our take|make more|what (?:check|amount|money|payment)|quote (?:me |us )?(?=\d{5}))|\$/;
const strong =
  /\b(?:reimb\w{0,30}|fee schedule|mpfs|how much (?:does|do|will|would|is|are) (?:medicare|aetna|cigna|humana|uhc|bcbs|tricare|medicaid|it|we)?|medicare (?:pays?|allow\w{0,30}|rate|fee)|conversion factor)\b/;

export const asksForFee: Signs = ({ text, mentions }) =>
  when(
    mentions.services.length > 0 &&
      (mentions.received !== undefined || mentions.money === true || money.test(text)),
    strong.test(text),
  );

/** "97140 Dallas": a place alone asks for its price. */
export const isCodeAtPlace: Signs = ({ text, mentions }) =>
  when(
    !/\b(?:check|review|scrub|claim|day)\b/.test(text) &&
      mentions.services.length > 0 &&
      !hasMinutes(mentions) &&
      (!hasAmounts(mentions) || mentions.services.length === 1) &&
      mentions.services.every(({ modifiers }) => modifiers.length === 0) &&
      mentions.faults.length === 0 &&
      mentions.place !== undefined &&
      mentions.strange.length === 0,
  );
