/** A denial that happened, a CARC, an appeal. */
import { when, type Signs } from '../signs.ts';

const words =
  /\b(?:denied|denials?|den(?:y|ies|ying)|rejected|rejections?|appeals?|appealing|redetermination|reconsideration|carcs?|rarcs?|remark codes?|reason codes?|recoup\w{0,30}|take[- ]?backs?|taking (?:it |money )?back|claw(?:ed)?[- ]?backs?|came back unpaid|not paid|unpaid|(?:would|will|did|does)(?:n't|nt| not) (?:pay|cover)|won'?t (?:pay|cover)|refus\w{1,30} to (?:pay|cover)|not authorized|non[- ]?payment|short ?paid|underpaid|kicked back|bounced|write[- ]off|overpayment|downcod\w{0,30}|adrs?|additional documentation requests?|records requests?)\b/;
const ours =
  /\b(?:claims?|payers?|medicare|aetna|cigna|humana|uhc|bcbs|insurance|eob|era|remit\w{0,30}|therapy|units?|codes?|auth\w{0,30}|timely|modifiers?|visits?|carc|rarc|adr|mac|appeal letter|medical(?:ly)? necess\w{1,30}|bundl\w{1,30}|duplicate)\b/;

/** By when: "timely filing from 10/5/26", "recert deadline". */
const byWhen =
  /^deadlines?[?.! ]{0,20}$|\b(?:timely filing|appeals?|appealing|redetermination|reconsideration|reopening|recert\w{0,30}|filing) (?:deadlines?|limits?|due)\b|\bdeadlines? (?:for|to|of|from) .{0,40}\b(?:claims?|fil\w{1,30}|appeals?|redetermin\w{1,30}|reconsider\w{1,30}|recert\w{0,30}|progress reports?|plan of care|medicare)\b/;
const counted =
  /\b(?:timely filing|redetermination|reconsideration|reopening|recert\w{0,30}|certification|progress reports?|appeals?)\b.{0,40}\b(?:from|for|of|after|since|if|on)\b/;

/** Not denied yet: that is a question about the pair. */
const willDeny =
  /(?<=\b(?:will|would|does|do|could|can|might|going to)\b.{0,60})\b(?:deny|denied|reject|rejected)\b(?=.{0,40}\b(?:with|together|same)\b)/;

export const asksAboutDenial: Signs = ({ text, mentions }) => {
  if (mentions.carc !== undefined) return 'sure';
  if (
    byWhen.test(text) ||
    (mentions.date !== undefined && mentions.services.length === 0 && counted.test(text))
  )
    return 'sure';
  if (mentions.services.length > 1 && willDeny.test(text)) return undefined;
  const about = mentions.services.length > 0 || mentions.payer !== undefined || mentions.rarc !== undefined;
  if (
    mentions.rarc !== undefined &&
    mentions.services.length === 0 &&
    /\b(?:remark|rarc|mean|denial|denied|code|what)\b|^\S+$/.test(text)
  )
    return 'sure';
  return when(
    /\b(?:redetermination|reconsideration)\b/.test(text) || (words.test(text) && (about || ours.test(text))),
    words.test(text),
  );
};
