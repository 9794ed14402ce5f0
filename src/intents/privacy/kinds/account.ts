/** A patient's account with the clinic, or a payment card. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import { saysNumberOf } from '../numbers/number-first.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

const named = labelledNumber({
  words: wordSet(
    'acct accts account accounts acnt accnt act a patientaccount cust customer guarantor har cuenta',
  ),
  labels:
    'acc(?:oun)?ts?|acc?n?t|act(?= ?#| no\\b)|har|(?:numero|no\\.?) de cuenta|cuenta|a\\/c|patient account|cust(?:omer)?(?! ?id:? 9\\d{4}\\b)(?= ?#| ?no\\b| ?num| ?id)|guarantor(?= ?#| ?no| ?num| ?id| ?acc)',
  marked: 3,
  unmarked: 4,
  fiveUnmarked: true,
});

/** Four groups of four; "visa ending 4418", "card on file 4418 exp 09/28". */
const paymentCard =
  /\b(?:visa|mastercard|amex|discover|debit|credit card|card(?: on file)?)\b[\s:#]{1,3}(?:(?:ends?|ending|last (?:4|four))\b(?: in| with)?|x{1,4}|\*{1,4}|#)[\s:#-]{0,3}\d{4}(?!\d)|(?<![a-z\d-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![a-z\d-])/;

export const saysAccount = (view: View): boolean =>
  named(view) || paymentCard.test(view.lower) || saysNumberOf('account', view);
