/** What an insurance card says: member, policy, subscriber or beneficiary number. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import { saysNumberOf } from '../numbers/number-first.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

const member = labelledNumber({
  words: wordSet(`
ins member members membership memberid subscriber subscribers subscriberid policy policyholder policyholders insured
beneficiary benef benefit bene cardholder mbr mbrs mbrid mem memid sub subs subid pol medicaid aetna cigna humana uhc bcbs anthem tricare insurance plan recipient dbn enrollee enrollees medigap benefits`),
  labels:
    'members?(?:ship|_?id)?|mbrs?(?:_?id)?|(?:mem|subs?|pol)(?= ?id\\b| ?#| ?no\\b| ?num)|memid|subid|subscribers?(?:_?id)?|policy ?holders?|insured|benef(?:iciary|it)?|bene|cardholder|medicaid|dbn|enrollees?|(?:medigap|benefits|ins)(?= ?id\\b| ?#| ?no\\b| ?num)|(?:aetna|cigna|humana|uhc|bcbs|anthem|tricare|insurance|plan|recipient)(?= ?id\\b| ?#| ?no\\b| ?num| ?member)',
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
    '(?<!\\b(?:payer|payor|tax|provider|user|group|order|ticket|invoice|document|lcd|article|npi|locality|device|meeting|zoom|conference|conf|webinar|teams|ccn|bridge|channel|team|edi|submitter|vendor|batch|check|remit|app|chart|record|emr|ehr|mr|med|medical|patient|pt|claim|clinic|answer|release|case|request|employee|staff|badge|store|site|location|facility)[ ._-]{1,2})id(?= ?#| ?:| ?card| ?no\\b| ?num| ?is\\b| ?[a-z]{0,4}\\d{6})',
  marked: 6,
  unmarked: 6,
});

/** As printed on a Blue Cross card: three letters, nine digits. */
const blueCross =
  /(?<![a-z\d-])(?!ssn|mrn|npi|acc|ein|inc|inv|ord|tkt|dob|mbi|tel|fax)[a-z]{3}\d{9}(?![a-z\d-])/;
const business =
  /\b(?:order|ticket|invoice|ref|reference|tracking|case|confirmation|batch|check|eft|po)\b[^a-z]{0,6}[a-z]{3}\d{9}/;

/** "H44920187": a letter or two and eight digits or more, as cards of other plans have them; not a date's "on20260302". */
const otherCards =
  /(?<![a-z\d.#/-])(?!sn|po|tn|id|on|no|rx|eob)[a-z]{1,2}(?!20\d\d[01]\d[0-3]\d(?!\d)|[01]\d[0-3]\d20\d\d(?!\d)|9[279]\d{3}9[279]\d{3}(?!\d))\d{8,11}(?![a-z\d-])/g;
/** Right before it, what says that the number is of something else: a shipment, or another kind seen by itself. */
const ofSomethingElse =
  /\b(?:orders?|tickets?|invoices?|ref(?:erence)?|tracking|case|confirmation|batch|checks?|eft|po|serial|model|part|item|sku|lot|device|asset|warranty|permit|license|licence|badge|coupon|promo|code|key|booking|reservation|flight|build|version|npi|provider|payer|submitter|receiver|tax|mrns?|medical record|charts?|records?|acc(?:oun)?ts?|auth(?:orization)?|referral|claims?|clm|[idt]cn|pcn|control|mbi|hicn?|group|grp|answer|release)\b[^a-z\d]{0,3}(?:(?:is|was|id|no|num|number)\b[^a-z\d]{0,3}){0,2}$/;

function saysOtherCard({ lower: text, figures }: View): boolean {
  if (figures < 8) return false;
  for (const { index } of text.matchAll(otherCards))
    if (!ofSomethingElse.test(text.slice(Math.max(0, index - 40), index))) return true;
  return false;
}

export const saysMemberId = (view: View): boolean =>
  member(view) ||
  policy(view) ||
  bareId(view) ||
  (blueCross.test(view.lower) && !business.test(view.lower)) ||
  saysOtherCard(view) ||
  saysNumberOf('member-id', view);
