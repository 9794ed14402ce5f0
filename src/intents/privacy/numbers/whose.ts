/**
 * Whose a telephone number, address, mailbox or page is. The clinic's, a payer's, a contractor's or a physician's is
 * nobody's secret: where words beside it say so, and no word of the message speaks of a person at home.
 */
import { payers } from '../words/lists.ts';

const person =
  /\b(?:patients?|clients?|resident|he|she|his|hers?|him|their|mom|mother|dad|father|wife|husband|son|daughter|spouse|caregiver|(?<!(?:clinic|company|work|office|desk|scheduler) )cell|mobile|lives?|living|resides?|stays?|home (?:address|phone|visit|number)|dob|born|(?:policy|member|subscriber|claim|account|medicaid) (?:number|id|no)|mr|mrs|paciente|vive|su|(?:payer|payor|insurer|carrier|plan) (?:said|says|told))\b/i;
/** "pt" is a patient, "PT" therapy. */
const patient = /\bpts?\b/;
const speaksOfPerson = (text: string): boolean => person.test(text) || patient.test(text);
/** "Quillhollow PT, 88 Depot Rd". */
const firm = /[A-Z][a-z][\w&'’]{0,20} (?:PT|OT|SLP)(?![\w])/;
/** "our site is …", "the clinic's fax number": ours, whoever is spoken of beside it. */
const ourOwn =
  /\b(?:our|clinic's|the clinic|nuestr[ao]|la clinica)\b(?! ?(?:pts?|patients?|clients?|members?)\b)(?: [a-z-]{1,14}){0,3}? (?:web ?site|web ?page|site|page|domain|url|portal|line|phone|number|fax|e-?mail|mail|address|insta(?:gram)?|facebook)\b[^.;\d@]{0,16}$/i;

const business =
  /\b(?:our|ours|we|we're|nuestr[ao]|cl[ií]nica|clinics?|clinic's|(?<!post )offices?|office's|practice|facility|location|branch|rehab|billing|front ?desk|scheduling|credentialing|uhc|united|optum|aetna|cigna|humana|anthem|bcbs|blue (?:cross|shield)|tricare|triwest|medicare|medicaid|molina|kaiser|novitas|noridian|palmetto|fcso|first coast|ngs|wps|cgs|macs?|payers?|payor|insurer|carrier|tpa|adjuster|availity|waystar|webpt|clearinghouse|vendor|provider (?:line|relations|services|support|enrollment|phone)|customer service|hotline|help ?desk|support|ivr|lockbox|remit(?:tance)?|payments?|appeals?|corrected claims|paper claims|claims (?:address|department|dept|to)|mail(?:ing)? claims|box 3[23]|w-?9|llc|inc|pllc|pc|service address|caqh|roster|npi2?|pay-?to|dr|doctor|md|physician|surgeon|referring|hospital|pharmacy|medical records|records (?:department|dept|office|fax)|fax for|for records|fax (?:number )?(?:to|records)|fax (?:it|this|that|them|the [a-z]{2,12}|[a-z]{2,12}) to|website|web ?page|webpage|site|l&i|desk (?:number|line|phone)|company (?:one|phone|cell)|scheduler|phones (?:are )?(?:out|down)|bills (?:go|on paper)|conference|webinar|zoom|dial[ -]?in|bridge|meeting|hq|headquarters|corporate)\b/i;

/** Runs of figures with an address, a mailbox or a page behind or around them. */
const contact =
  /(?<![\w@.-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?<![\w@.-])(?:https?:\/\/|www\.)?(?=[a-z\d-]{0,40}[a-z])[a-z\d-]{2,40}\.(?:[a-z\d-]{2,40}\.)?(?:com|org|net|health|care|clinic|us|co|io|info|biz|example|app)(?![\w@]|\.[a-z])(?:\/[a-z-]{0,30}){0,2}(?![\w?#/])|(?<![\w.])[(+]{0,2}\d[\d ().-]{0,18}/gi;
const far = 64;
const behind = 60;

export function withoutBusinessContacts(text: string): string {
  if (!/[\d@]|\.[a-z]/i.test(text) || !(business.test(text) || firm.test(text))) return text;
  const ofPerson = speaksOfPerson(text);
  return text.replace(contact, (found, offset: number) => {
    const before = text.slice(Math.max(0, offset - far), offset);
    const after = text.slice(offset + found.length, offset + found.length + behind);
    if (ofPerson) return ourOwn.test(before) ? ' ' : found;
    if (/\bbox\s?$/i.test(before) && namesPayer(text)) return ' ';
    return business.test(before) || firm.test(before) || ofBusinessBehind.test(after) ? ' ' : found;
  });
}

const namesPayer = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => payers.has(word));

/** "is our fax", "for Aetna appeals", "(front desk)". */
const ofBusinessBehind =
  /^[\w\s.,#]{0,40}\b(?:as|is) our\b|^ ?ext\b|^[\s,(-]{0,3}(?:(?:is|was|=|for|that's|goes to)\s)?(?:the\s|our\s)?(?:our|clinic|office|front ?desk|fax|billing|payer|provider|appeals?|claims|remits?|records|aetna|uhc|cigna|humana|bcbs|medicare|anthem|tricare|novitas|noridian|palmetto|vendor|support|website|hotline)\b/i;
