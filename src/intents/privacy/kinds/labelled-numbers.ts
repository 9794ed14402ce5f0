/** Numbers told by their labels, which may be misspelt: of a record, an account, a claim, an insurance card. */
import table from '../../../../data/words/number-labels.json' with { type: 'json' };
import type { PhiKind } from '../phi-kind.ts';
import type { View } from '../views/view.ts';
import { isEnglish } from '../words/listed-words.ts';
import { isNear } from '../words/misspelt.ts';
import { wordSet } from '../words/word-set.ts';

interface Label {
  readonly kind: string;
  /** First words of the labels: without one of them nothing is searched. */
  readonly words: string;
  /** Alternatives of a pattern. */
  readonly labels: readonly string[];
  /** Digits needed where "#", "no" or "id" marks the number. */
  readonly marked: number;
  /** Digits needed where it simply stands beside the label. */
  readonly unmarked: number;
  /** Whether five characters like a billing code can be a number of this kind without a mark. */
  readonly fiveUnmarked?: boolean;
}

const link = String.raw`(?:#s\b|[\s:#=.,(>"'/?*-]|\b(?:nos?|num|number's|number|numbers|nbr|nmbr|id|ids|identifier|card|is|was|the|of|pt|patient|group|grp|member|subscriber|policy|guarantor|his|her|their|its|ending|ends|in|with|us|webpt|on file|says|kid|child|es|de|del|la|el|su|numero|paciente)\b){0,14}`;
const value = String.raw`(?:[a-z\d](?:[a-z\d]|[-/_.](?=[a-z\d])){2,29}|\d\d(?=\s\d\d))(?:\s\d{2,4}(?![a-z\d])){0,4}`;
const mark =
  /[#*]|\bend(?:ing|s)\b|\bref\b|\b(?:pt|patient)_?id|\b(?:no|nos|num|number|nbr|nmbr|id|identifier|e?mrn)\b|m\.? ?r\.? ?n\b/;

/** Each label and the number it names: "MRN: 0045-12", "acct # 778812", "policy no. H1234567". */
function labelledNumber({ words, labels, ...wanted }: Label): (view: View) => boolean {
  const [first, search] = [wordSet(words), searchFor(labels.join('|'))];
  return ({ lower, says }) =>
    says(first) &&
    [...lower.matchAll(search)].some(({ 0: whole, 1: between = '', 2: number = '', index }) => {
      const after = lower.slice(index + whole.length, index + whole.length + 12);
      const marked = mark.test(between + whole.slice(0, 40));
      return isIdentifier({ number, marked, after }, wanted);
    });
}

const searchFor = (labels: string): RegExp =>
  new RegExp(
    String.raw`(?<![a-z\d])(?:${labels})(?![a-z])(${link})(?:(?<![a-z\d])|(?=\d))(?=(?:[a-z]{0,6}[-_./]?){0,2}\d)(${value})`,
    'g',
  );

const isCode = /^(?:\d{5}|[a-z]\d{4}|\d{4}[ftum])(?:[-/](?:[a-z\d]{2}|[29]\d{4}|[a-z]\d{4}))*$/;
const measure =
  /^(?:\s?(?:%|mins?\b|minutes?\b|m\b|units?\b|u\b|visits?\b|days?\b|x\b|hours?\b|dollars?\b|times\b|claims?\b|patients?\b)|[:,.]\d)/;

/** Dates, years, coverage documents, and numbers with a kind of their own: phone, social security, Medicare. */
const somethingElse: readonly RegExp[] = [
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}$/,
  /^(?:19|20)\d\d$|^[la]\d{5}$/,
  /^\d{3}[-.]\d{3}[-.]\d{4}$|^\d{3}[-.]?\d{2}-\d{4}(?:-?[a-z]\d?)?$/,
  /^[1-9][a-z][a-z\d]\d-?[a-z][a-z\d]\d-?[a-z]{2}\d\d$/,
  /\d(?:min|mins|m|x\d{1,2}|u)$|^\d{1,2}[x*]|^9\d{4}(?:[a-z]{2}|59|7\d)+$/,
];
/** "acct 20260117 visit" is a day; "account number 20260117" is none. */
const gluedDate = /^[01]\d[0-3]\d20\d\d$|^20\d\d[01]\d[0-3]\d$/;
/** "7740lm2", "mebt4lxq": letters within count as digits do. */
const mixed = /\d[-/.]?[a-z]{1,9}\d|^[a-z]{2,6}\d[a-z]{2}/;
/** "mrn 88-20-41" is no date: no month has a number above twelve, no day one above 31. */
const dateLike = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/;

interface Candidate {
  readonly number: string;
  readonly marked: boolean;
  /** What stands after it. */
  readonly after: string;
}

function isIdentifier(
  { number, marked, after }: Candidate,
  wanted: Omit<Label, 'words' | 'labels'>,
): boolean {
  const [first = '', ...groups] = number.split(' ');
  const whole = marked ? first.length <= 3 || groups.length > 1 : /^(?:\d *){8}/.test(number);
  const own = whole ? number : first;
  const isMixed = mixed.test(own);
  const digits = own.replace(isMixed ? /[^a-z\d]/g : /\D/g, '').length;
  if (digits < (marked || isMixed ? wanted.marked : wanted.unmarked) || (digits < 5 && measure.test(after)))
    return false;
  if (!marked && gluedDate.test(first)) return false;
  if (!isImpossibleDate(own) && somethingElse.some((shape) => shape.test(own))) return false;
  if (!isCode.test(first)) return true;
  return marked || (wanted.fiveUnmarked === true && /^[0-8]\d{4}(?:$|-)/.test(first));
}

function isImpossibleDate(text: string): boolean {
  const [, one = '', two = ''] = dateLike.exec(text) ?? [];
  return one !== '' && (Math.max(Number(one), Number(two)) > 31 || Math.min(Number(one), Number(two)) > 12);
}

const labelled = (wanted: PhiKind): ((view: View) => boolean) => {
  const own = (table.labels as readonly Label[]).filter(({ kind }) => kind === wanted).map(labelledNumber);
  return (view) => view.hasDigit && own.some((says) => says(view));
};

/** "WA plate BXR 2047". */
const plate = /\bplates? (?:(?:no|number|is|#)[ .:]{0,2})?[a-z]{2,3}[ -]\d{3,4}(?!\d)/;

const record = labelled('record-number');
export const saysRecordNumber = (view: View): boolean => record(view) || plate.test(view.lower);

/** Four groups of four; "visa ending 4418", "card on file 4418 exp 09/28". */
const paymentCard =
  /\b(?:visa|mastercard|amex|discover|debit|credit card|card(?: on file)?)\b[\s:#]{1,3}(?:(?:ends?|ending|last (?:4|four))\b(?: in| with)?|x{1,4}|\*{1,4}|#)[\s:#-]{0,3}\d{4}(?!\d)|(?<![a-z\d-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![a-z\d-])/;

const account = labelled('account');
export const saysAccount = (view: View): boolean => account(view) || paymentCard.test(view.lower);

export const saysClaim = labelled('claim');

/** "W2294 10573 aetna subscriber number": the label behind it; "member ..., W123456789": a name between. */
const labelBehind =
  /(?<![a-z\d.$-])(?:[a-z]{1,3}\d{1,6}(?: (?!9\d{4})\d{3,6}){1,3}|[a-z]{0,3}\d{7,12}) (?:is )?(?:[a-z]{2,10} ){0,2}(?:member|subscriber|policy|insured|recipient|medicaid|aetna|cigna|humana|uhc|bcbs|anthem|tricare) ?(?:id|no|num|number|#)(?![a-z])|\b(?:member|subscriber|insured|policy ?holder) [a-z' -]{3,40} [a-z]{1,3}\d{8,11}(?![a-z\d-])/;

const member = labelled('member-id');
export const saysMemberId = (view: View): boolean =>
  member(view) || (view.figures >= 7 && labelBehind.test(view.lower));

/** "chrat # 4471", "subscrber numbr U77": a label with a slip in it, and the word for number behind it, as they were meant. */
const spelledLabels =
  `chart record medical account patient claim member subscriber policy insured authorization medicaid
beneficiary birth birthday birthdate telephone phone address social security license encounter nacimiento`.split(
    /\s+/,
  );

const beforeNumber =
  /[a-z]{4,14}(?=[\s:#.-]{1,3}(?:(?:no|num|nbr|nmbr|number|id|is|rec|record|date|ref)[\s:#.-]{1,3}){0,2}[a-z]{0,3}\d|[\s:#.-]{1,3}(?:no|num|nbr|nmbr|number|id)[\s:#.-]{1,3}[a-z]{1,3} \d)/gi;
const numberItself = /(?<![a-z])n[a-z]{3,6}(?=[\s:#.-]{1,3}(?:is\s)?(?:[a-z]{1,3} )?[a-z]{0,3}\d)/gi;

export const repairLabels = (text: string): string =>
  !/\d/.test(text)
    ? text
    : text
        .replace(numberItself, (word) => meant(word.toLowerCase(), ['number']) ?? word)
        .replace(beforeNumber, (word, at: number, whole: string) => {
          const marked = /^ ?(?:#|no\b|num)/i.test(whole.slice(at + word.length, at + word.length + 4));
          return meant(word.toLowerCase(), spelledLabels, marked) ?? word;
        });

/** "clam # 88": a word of English is another's slip only before a mark. */
const meant = (word: string, labels: readonly string[], marked = false): string | undefined =>
  labels.includes(word) || (isEnglish(word) && !marked)
    ? undefined
    : labels.find((label) => isNear(label, word));
