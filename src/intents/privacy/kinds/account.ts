/** A patient's account with the clinic, or a payment card. */
import { labelPattern, namesNumber } from '../numbers/labelled-number.ts';

const account = labelPattern(
  'acc(?:oun)?ts?|acnt|a\\/c|patient account|cust(?:omer)?(?! ?id:? 9\\d{4}\\b)(?= ?#| ?no\\b| ?num| ?id)|guarantor(?= ?#| ?no| ?num| ?id| ?acc)',
);

/** Four groups of four. */
const paymentCard = /(?<![\p{L}\d-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\p{L}\d-])/u;

export const saysAccount = (text: string): boolean =>
  namesNumber(text, account, { marked: 3, unmarked: 4, fiveUnmarked: true }) || paymentCard.test(text);
