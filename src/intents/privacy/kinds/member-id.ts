/** What an insurance card says: member, policy, subscriber or beneficiary number. */
import { labelPattern, namesNumber } from '../numbers/labelled-number.ts';

const member = labelPattern(
  'members?(?:ship|_?id)?|subscribers?(?:_?id)?|policy ?holders?|insured|benef(?:iciary|it)?|bene|cardholder|medicaid|(?:aetna|cigna|humana|uhc|bcbs|anthem|tricare|insurance|plan|recipient)(?= ?id\\b| ?#| ?no\\b| ?num| ?member)',
);
const policy = labelPattern('polic(?:y|ies)');

/** "ID: W123456789", unless the word before says whose id it is. */
const bareId = labelPattern(
  '(?<!\\b(?:payer|payor|tax|provider|user|group|order|ticket|invoice|document|lcd|article|npi|locality|device|meeting|zoom|channel|team|edi|submitter|vendor|batch|check|remit|app|chart|record|emr|ehr|mr|med|medical|patient|pt|claim|clinic|answer|release|case|request|employee|staff|badge|store|site|location|facility)[ ._-]{1,2})id(?= ?#| ?:| ?card| ?no\\b| ?num| ?is\\b| ?[a-z]{0,4}\\d{6})',
);

/** As printed on a Blue Cross card: three letters, nine digits. */
const blueCross =
  /(?<![\p{L}\d-])(?!ssn|mrn|npi|acc|ein|inc|inv|ord|tkt|dob|mbi|tel|fax)[a-z]{3}\d{9}(?![\p{L}\d-])/iu;
const business =
  /\b(?:order|ticket|invoice|ref|reference|tracking|case|confirmation|batch|check|eft|po)\b[^\p{L}]{0,6}[a-z]{3}\d{9}/iu;

export const saysMemberId = (text: string): boolean =>
  namesNumber(text, member, { marked: 4, unmarked: 6, fiveUnmarked: false }) ||
  namesNumber(text, policy, { marked: 4, unmarked: 6, fiveUnmarked: false }) ||
  namesNumber(text, bareId, { marked: 6, unmarked: 6, fiveUnmarked: false }) ||
  (blueCross.test(text) && !business.test(text));
