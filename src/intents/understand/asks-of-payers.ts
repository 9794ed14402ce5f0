/** "Which payers still want 59?": what is held of each, not what Medicare's tables say. */
import { isOfOnePayer, readPayerQuestion } from '../payer-help/read.ts';
import { hasAmounts } from './has-amounts.ts';
import type { MessageRead } from './read-message.ts';

export const asksOfPayers = ({ text, mentions }: MessageRead): boolean =>
  (ofPayers.test(text) || isOfOnePayer(text, mentions)) &&
  !hasAmounts(mentions) &&
  readPayerQuestion(text, mentions).topics.length > 0;

const ofPayers =
  /\b(?:which|what|any|list|all) (?:of (?:our|my|the) |other )?(?:payers?|payors?|insurers?|insurances?|carriers?)\b|\bour payers?\b|\bwho still (?:wants?|needs?|requires?|insists)\b/i;
