/** "medicare took back money, can we fight it", "can I get it overturned": a denial told without its word. */
import { when, type Signs } from './signs.ts';

/** Said of parking tickets and lunches too. */
const fights =
  /\b(?:(?:tak(?:e|es|ing|en)|took) (?:\w{1,30} ){0,2}back|(?:fight|dispute|contest|challenge) (?:it|this|that|them|back|the (?:denial|decision|takeback))|(?:get|have) (?:it|this|that|them|these|the denial|the decision) (?:overturned|reversed))\b/;
const ours =
  /\b(?:claims?|payers?|insurance|eob|era|remit\w*|therapy|units?|codes?|auth\w*|visits?|mac|bundl\w+)\b/;

export const fightsBack: Signs = ({ text, mentions }) => {
  const about = mentions.services.length > 0 || mentions.payer !== undefined || ours.test(text);
  return when(about && fights.test(text));
};
