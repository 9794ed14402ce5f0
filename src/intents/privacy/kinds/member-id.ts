/** What an insurance card says: member, policy, subscriber or beneficiary number. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import { saysNumberOf } from '../numbers/number-first.ts';
import type { Reading } from '../reading/reading.ts';
import { wordSet } from '../words/word-set.ts';

const member = labelledNumber({
  words: wordSet(`
member members membership memberid subscriber subscribers subscriberid policy policyholder policyholders insured
beneficiary benef benefit bene cardholder medicaid aetna cigna humana uhc bcbs anthem tricare insurance plan recipient`),
  labels:
    'members?(?:ship|_?id)?|subscribers?(?:_?id)?|policy ?holders?|insured|benef(?:iciary|it)?|bene|cardholder|medicaid|(?:aetna|cigna|humana|uhc|bcbs|anthem|tricare|insurance|plan|recipient)(?= ?id\\b| ?#| ?no\\b| ?num| ?member)',
  marked: 4,
  unmarked: 6,
});
const policy = labelledNumber({
  words: wordSet('policy policies'),
  labels: 'polic(?:y|ies)',
  marked: 4,
  unmarked: 6,
});

/** "ID: W123456789", unless the word before says whose id it is. */
const bareId = labelledNumber({
  words: wordSet('id'),
  labels:
    '(?<!\\b(?:payer|payor|tax|provider|user|group|order|ticket|invoice|document|lcd|article|npi|locality|device|meeting|zoom|channel|team|edi|submitter|vendor|batch|check|remit|app|chart|record|emr|ehr|mr|med|medical|patient|pt|claim|clinic|answer|release|case|request|employee|staff|badge|store|site|location|facility)[ ._-]{1,2})id(?= ?#| ?:| ?card| ?no\\b| ?num| ?is\\b| ?[a-z]{0,4}\\d{6})',
  marked: 6,
  unmarked: 6,
});

/** As printed on a Blue Cross card: three letters, nine digits. */
const blueCross =
  /(?<![a-z\d-])(?!ssn|mrn|npi|acc|ein|inc|inv|ord|tkt|dob|mbi|tel|fax)[a-z]{3}\d{9}(?![a-z\d-])/;
const business =
  /\b(?:order|ticket|invoice|ref|reference|tracking|case|confirmation|batch|check|eft|po)\b[^a-z]{0,6}[a-z]{3}\d{9}/;

export const saysMemberId = (reading: Reading): boolean =>
  member(reading) ||
  policy(reading) ||
  bareId(reading) ||
  (blueCross.test(reading.lower) && !business.test(reading.lower)) ||
  saysNumberOf('member-id', reading);
