/** A long number of a person that no label tells. */
import type { PhiKind } from '../phi-kind.ts';
import { withoutCompanies } from '../kinds/phone.ts';
import type { View } from '../views/view.ts';
import { withoutBusinessContacts } from './whose.ts';

/** A National Provider Identifier: ten digits that begin with 1 or 2 and check by Luhn's rule behind 80840 (45 CFR 162.406). */
function isProviderNumber(number: string): boolean {
  if (!/^[12]\d{9}$/.test(number)) return false;
  const sum = Array.from(`80840${number}`, Number).reduce((total, digit, index, { length }) => {
    const weighted = (length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/**
 * A long number that nothing excuses: no billing code, date, amount or provider's number, and not said to be an
 * invoice's, a ticket's, a device's. Whatever its label, it is somebody's.
 */
export type StrangeNumber = Extract<PhiKind, 'account' | 'claim' | 'mbi' | 'member-id' | 'record-number'>;

/** Six digits at least, letters and single hyphens between them; in no address, amount or decimal. */
const long =
  /(?<![a-z\d$@./_:-])(?=(?:[a-z-]{0,4}\d){6}|(?=[a-z\d]{10})(?:[a-z]{0,4}\d){4})[a-z]{0,4}-?\d(?:-?[a-z\d]){5,24}(?![a-z\d@%_]|[.,:/]\d|-\d)/g;

/** What a number is where its own shape says so. */
const excused: readonly RegExp[] = [
  /^(?:dos)?(?:19|20)\d\d-?[01]?\d-?[0-3]?\d$|^[0-3]?\d-?[0-3]?\d-?(?:19\d\d|20[0-3]\d|\d\d)$|^(?:inc|req|mln|se|mm|chg|tkt)\d+$|^1z|^(?:19|20)\d\d-(?:19|20)?\d\d$/,
  /^\d{3}-\d{3}-\d{4}$|^\d-\d{3}-\d{3}-\d{4}$|^\d{3}-\d{4}$|^\d{5}-\d{2}(?:\d\d)?$|^\d{3}-\d{2}-\d{4}$/,
  /0{5}|^\d{2}-\d{7}$|^00\d{4}x\d{3}|^[12]\d{2}[a-z\d]{6}x$/,
];
/** Between hyphens: a code, minutes, units or modifiers, run together or not: "97110gp59x2". */
const glued =
  /^(?:(?:9\d|2[09]|6[24])\d{3}|[a-z]\d{4}|\d{4}[a-z]|\d{1,3}(?:m|min|u|x)?|[a-z]{1,2}\d?|x\d{1,2})(?:[a-z]{2}|x\d{1,2}|59)*$/;
const isOfCodes = (number: string): boolean => number.split('-').every((part) => glued.test(part));

/** Ten figures as a telephone's: a business's where its words say so. */
const likePhone = /^1?[2-9]\d\d[2-9]\d{6}$/;

/** A provider's number with its contractor, wherever in the message it is called so. */
const saysPtan = /\bptans?\b/;
const ofPerson =
  /\b(?:members?|claims?|subscriber|policy|mbi|chart|patients?|pts?|client|mrn|medicaid|card|id)\b/;

const ofBusiness =
  /\b(?:orders?|tickets?|zendesk|jira|servicenow|invoices?|inv|ref|reference|lic|licen[sc]e|tracking|track|batch(?:es)?|checks?|chk|eft|trace|po|pos|serial|sn|model|part|item|sku|lot|device|asset|warranty|permit|badge|coupon|promo|key|booking|reservation|flight|build|version|npis?|ptans?|duns|uei|sam|locality|box|taxonomy|provider|proveedor|payers?|payor|submitter|receiver|sender|partner|isa\d\d|gs\d\d|tax|ein|tin|fein|clia|dea|caqh|lcd|lcds|article|articles|transmittal|cr|pub|edi|zoom|meeting|conference|conf|webinar|teams|dial|mln|ccn|ccns|passcode|code|extension|ext|room|suite|zip|release|answer|router|printer|fax|phone|confirmation|incident|request|helpdesk|support|job|registration|course|ceu|policy bulletin|bulletin|docket|document id|forms?|fr|federal register)\b[^a-z\d]{0,3}(?:(?:is|was|again|codes?|id|no|num|number|ref|case|pt|ot|slp|came|up|as|to|for|the|of|our|clinic|group|practice|site|location|rehab|agency|new|old|medicaid|es|de|del)\b[^a-z\d]{0,3}){0,5}(?:\d\d )?$/;
/** "reference 26-330-118842 on the eob". */
const onRemit = /^ (?:on|from) (?:the|her|his|their|that) (?:eob|remit|era|claim|statement|chart)\b/;
/** A payment's trace number and its payer's in an 835: "TRN*1*12345*1512345678". */
const inTrace = /\btrn[*x ]\d[*x ](?:[a-z\d]{1,30}[*x ])?$/;
/** A case is a helpdesk's, or a patient's; an address a payer's. */
const ofCase = /\b(?:cases?\b[^\d]{0,12}|address\b[^\d]{0,20})$/;
const ofPatient = /\b(?:pt|patient|client|lumbar|knee|hip|neck|shoulder|webpt|appeal)\b/;
/** "claim number DT 90 7732 1186", "H77 403 918-00": in groups, behind a word that says whose. */
const inGroups =
  /\b(?:claims?|icn|dcn|ref|members?|mbr|sub|subscriber|policy|medicaid|humana|aetna|cigna|uhc|bcbs|anthem|tricare|aarp|card|id|prefix)\b[^\d]{0,14}?((?:(?=[a-z]{0,3}\d)[a-z\d]{1,7}|[a-z]{2,3})(?: (?:[a-z]\d{1,5}|\d{2,6}(?:-\d{1,3})?)){1,4})(?![a-z\d@%_]|[.,:/]\d|-\d| ?min)/g;

export function strangeNumber({ lower, figures }: View): StrangeNumber | undefined {
  if (figures < 6 || !/[a-z]{2}/.test(lower)) return undefined;
  const text = withoutCompanies(lower);
  for (const { 0: number, index } of text.matchAll(long)) {
    if (excused.some((shape) => shape.test(number)) || isOfCodes(number) || isProviderNumber(number))
      continue;
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + number.length, index + number.length + 40);
    if (inTrace.test(before)) continue;
    if (likePhone.test(number) && !withoutBusinessContacts(text).includes(number)) continue;
    if (number.length < 11 && saysPtan.test(text) && !ofPerson.test(before)) continue;
    if (ofCase.test(before) && !ofPatient.test(text)) continue;
    if (ofBusiness.test(before) && !onRemit.test(after)) continue;
    return kindOf(before + after);
  }
  return figures >= 7 && groupsOf(text) ? kindOf(text) : undefined;
}

/** Seven digits or more, none of them a code's, minutes' or a year's. */
function groupsOf(text: string): boolean {
  for (const { 0: whole, 1: found = '', index } of text.matchAll(inGroups)) {
    if (/^8(?:00|33|44|55|66|77|88) \d{3} \d{4}$/.test(found)) continue;
    if (ofBusiness.test(text.slice(Math.max(0, index - 40), index + whole.length - found.length))) continue;
    const groups = found.split(' ');
    const code = groups.findIndex((group) => /^9\d{4}$|^g0\d{3}$|^(?:19|20)\d\d$/.test(group));
    const own = code === -1 ? groups : groups.slice(0, code);
    if (own.join('').replace(/\D/g, '').length >= 7) return true;
  }
  return false;
}

function kindOf(around: string): StrangeNumber {
  if (/\b(?:claims?|remit|icn|dcn|tcn|ref|corrected|auto|appeal)\b/.test(around)) return 'claim';
  if (/\bhicn?\b/.test(around)) return 'mbi';
  if (/\bacc(?:oun)?ts?\b/.test(around)) return 'account';
  return /\b(?:chart|record|mrn|unit number)\b/.test(around) ? 'record-number' : 'member-id';
}
