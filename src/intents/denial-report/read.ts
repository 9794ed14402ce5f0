/** "log a denial: 97530 CO-97 Aetna, overturned after 59". */
import { when, type Signs } from '../signs.ts';

const logs =
  /\b(?:log|logging|record|recording|report|reporting|add|adding|submit|submitting|enter|entering|track|tracking|registering|noting|contribute|share|sharing|save|store|capture|file|register|put in|note down|note|document)\b(?: (?:a|an|this|that|the|another|new|our|one|in|my|us|me|down|please|more)){0,6} (?:[a-z0-9' -]{0,20} )?(?:denial|denied claim|rejection)\b/;
/** "how do i submit a denial to the shared log": the way in is what is asked for. */
const howTo =
  /\bhow (?:do|can|would|should) (?:i|we) (?:log|report|submit|contribute|share|add|record|enter) (?:a|an|our|my|this|new|one)\b/;
/** "want to contribute one", "log it", "for the denial tracker": what is told besides says that it is a denial. */
const gives =
  /\b(?:contribut\w{1,30}|shar(?:e|ing)|log|add|adding|record|report|submit|enter)\b.{0,15}\b(?:one|another|it|this|that|mine|ours|case)\b|\bput (?:it|this|that|one) in\b|\b(?:new|another) (?:entry|one)\b|\bcount this\b|\b(?:for|to|into) (?:the|your|our) (?:denials? |shared )?(?:log|book|register|tracker|pool|database|data|list|benchmark|tally|records?|reports?|stats|statistics)\b/;
/** "pls record 97140 CO-97 cigna": the verb and the code. */
const opens =
  /^(?:(?:please|pls|plz|hey|hi|can|could|would|will|you|u|bot) )*(?:log|record|report|add|enter|register|save|store) (?:(?:this|a|our|one|new|code) ){0,2}9\d{4}\b/;
const where =
  /\b(?:where|somewhere|place|way) (?:\w{1,30} ){0,3}(?:log|report|submit|contribute|enter|share|add)\b.{0,15}\bdenials?\b/;
const asked =
  /\b(?:how (?:do|can|to)|what|which|why|reported|report on|stats|statistics|show|appeal for|(?:can|could|should|will|would|do|does|might) (?:i|we|it|they|this|that|you)|worth (?:it|appealing|fighting)|any (?:way|chance|hope))\b/;
const fresh =
  /^(?:new )?denial(?: report| log)?\s?[:-]|^\+ ?denials?\b|\bnew denial\b|\bdenial (?:to|for) (?:log|report|the log|record|contribute|share|add)\b|\bput (?:down )?(?:a|one|another|this|my|our) denial\b|\bdenial (?:down )?(?:in|into) (?:the|your|our) (?:log|book|register|tracker|pool)\b|\bwe got (?:a|another) denial to (?:log|report)\b|^denied\s?[:-]/;
/** "Denied: 97150-59, CO-97, BCBS. fix??": told to be helped, not to be counted. */
const pleads = /\b(?:fix|help|how|what|why|advice|appeal|next steps?|now what)\b|\?/;
const outcome =
  /\b(?:overturned|upheld|reversed|written off|wrote off|recovered|won (?:on|at|in) (?:appeal|redetermination|reconsideration|the hearing)|lost the appeal|paid after|paid on (?:appeal|resubmi\w{1,30}))\b/;

export const reportsDenial: Signs = ({ text, mentions }) => {
  const told = mentions.carc !== undefined || mentions.services.length > 0;
  const question = /\?\s*$/.test(text) || asked.test(text);
  return when(
    (logs.test(text) && (!/^(?:how|what|which|why)\b/.test(text) || howTo.test(text))) ||
      where.test(text) ||
      ((gives.test(text) || opens.test(text)) &&
        mentions.carc !== undefined &&
        mentions.services.length > 0) ||
      (fresh.test(text) && !pleads.test(text)) ||
      (outcome.test(text) && told && !question),
  );
};
