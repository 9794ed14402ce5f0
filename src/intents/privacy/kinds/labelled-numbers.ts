/** Numbers told by their labels: of a record, an account, a claim, an insurance card. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

/** A medical record, chart or patient number. */
const record = labelledNumber({
  words: wordSet('mrn mrns emrn emrns empi m med medical medrec mr expediente historial'),
  labels:
    'e?mrns?|empi|m\\.? ?r\\.? ?n\\.?|med(?:ical)?[ .-]{0,2}rec(?:ord)?s?|mr(?= ?#| ?no| ?num| \\d{4})|(?<=#)mr|(?:numero de |no\\.? de )?(?:expediente|historial)(?: numero| num| no)?',
  marked: 3,
  unmarked: 4,
  fiveUnmarked: true,
});
const chart = labelledNumber({
  words: wordSet('chart charts emr ehr encounter'),
  labels: 'charts?|emr|ehr|encounter',
  marked: 4,
  unmarked: 5,
  fiveUnmarked: true,
});
const fileOf = labelledNumber({
  words: wordSet('record records rec file hospital visit'),
  labels: 'records?|rec(?= ?#| ?no\\b)|(?:file|hospital|visit)(?= ?#| ?no\\b| ?num)',
  marked: 4,
  unmarked: 6,
});
const patient = labelledNumber({
  words: wordSet('patient patients pt pts pat client resident patientid ptid'),
  labels:
    'patients?|(?<!\\blic(?:en[sc]e)?s?(?: ?#| no\\.?| num(?:ber)?)?[ :#]{1,2})pts?|pat(?= ?#| ?no\\b| ?num)|client|resident|patient[ -]?id|pt[ -]?id(?:s|\\b)|pt\\.?(?= ?#)',
  marked: 4,
  unmarked: 6,
});

/** What a person carries: a licence, a device with its serial number. Equipment of the clinic's is nobody's. */
const carried = labelledNumber({
  words: wordSet('license licence dl serial plate plates vin handicap handicapped placard parking'),
  labels:
    "driver'?s? lic(?:en[sc]e)?|(?:handicap(?:ped)?|parking|disabled) (?:tag|placard|permit)|(?:licen[sc]e )?plates?(?: (?:on|of) (?:his|her|their|the pt'?s?) (?:car|truck|van|suv))?|vin|dl(?= ?#| ?no\\b| ?num)|(?:implant|pacemaker|wheelchair|walker|scooter|prosthe(?:sis|tic)|orthosis|hearing aid|stimulator implant)(?:'s)? serial|serial (?:no |number |# ?)?(?:on|of|for) (?:his|her|their|pt'?s?|the pt'?s?) (?:[a-z]{2,12} ){0,2}[a-z]{2,12}",
  marked: 4,
  unmarked: 4,
});

/** "WA plate BXR 2047". */
const plate = /\bplates? (?:(?:no|number|is|#)[ .:]{0,2})?[a-z]{2,3}[ -]\d{3,4}(?!\d)/;

export const saysRecordNumber = (view: View): boolean =>
  record(view) || chart(view) || fileOf(view) || patient(view) || carried(view) || plate.test(view.lower);

/** A patient's account with the clinic, or a payment card. */
const account = labelledNumber({
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

export const saysAccount = (view: View): boolean => account(view) || paymentCard.test(view.lower);

/** A claim's own number: internal or document control number, authorization. */
const control = labelledNumber({
  words: wordSet('icn icns dcn dcns tcn tcns internal document claim pcn control'),
  labels:
    'icns?|dcns?|tcns?|internal control|document control|claim control|pcn|control(?= ?#| ?no\\b| ?num)',
  marked: 4,
  unmarked: 5,
});
const claim = labelledNumber({
  words: wordSet('original claim claims clm clp claimnumber claimnum claimno claimid clmno clmid'),
  labels: 'original ref(?:erence)?|(?:claims?|clm|clp)(?: ref(?:erence)?)?(?:number|num|no|id)?',
  marked: 4,
  unmarked: 6,
});
const authorization = labelledNumber({
  words: wordSet('precert precerts preauth pre prior auth auths authorization authorizations referral'),
  labels:
    'pre-?(?:cert|auth)s?(?= ?#| ?no\\b| ?num)|(?:prior )?auth(?:orization)?s?(?= ?#| ?no\\b| ?num| ?id)|referral(?= ?#| ?no\\b| ?num)',
  marked: 5,
  unmarked: 9,
});

export const saysClaim = (view: View): boolean => control(view) || claim(view) || authorization(view);

/** What an insurance card says: member, policy, subscriber or beneficiary number. */
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

/** "W2294 10573 aetna subscriber number": the label behind it. */
const labelBehind =
  /(?<![a-z\d.$-])(?:[a-z]{1,3}\d{3,6}(?: (?!9\d{4})\d{3,6}){1,3}|[a-z]{0,3}\d{7,12}) (?:is )?(?:[a-z]{2,10} ){0,2}(?:member|subscriber|policy|insured|recipient|medicaid) ?(?:id|no|num|number|#)(?![a-z])/;

export const saysMemberId = (view: View): boolean =>
  member(view) ||
  policy(view) ||
  bareId(view) ||
  saysOtherCard(view) ||
  (view.figures >= 7 && labelBehind.test(view.lower));
