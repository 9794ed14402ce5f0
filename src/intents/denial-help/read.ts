/** A denial that happened, a CARC, an appeal. */
import { when, type Signs } from '../signs.ts';

const words =
  /\b(?:denied|denials?|den(?:y|ies|ying)|rejected|rejections?|appeals?|appealing|redetermination|reconsideration|carcs?|rarcs?|remark codes?|reason codes?|recoup(?:ed|ment)?|takeback|clawback|short ?paid|underpaid|kicked back|bounced|write[- ]off|overpayment)\b/;
const ours =
  /\b(?:claims?|payers?|medicare|aetna|cigna|humana|uhc|bcbs|insurance|eob|era|remit\w*|therapy|units?|codes?|auth\w*|timely|modifiers?|visits?|carc|rarc|adr|mac|appeal letter|medical(?:ly)? necess\w+|bundl\w+|duplicate)\b/;

/** Not denied yet: that is a question about the pair. */
const willDeny =
  /\b(?:will|would|does|do|could|can|might|going to)\b.{0,60}\b(?:deny|denied|reject|rejected)\b.{0,40}\b(?:with|together|same)\b/;

export const asksAboutDenial: Signs = ({ text, mentions }) => {
  if (mentions.carc !== undefined) return 'sure';
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
