/** A label and the number it names: "MRN: 0045-12", "acct # 778812", "policy no. H1234567". */

interface Wanted {
  /** Digits needed where "#", "no" or "id" marks the number. */
  readonly marked: number;
  /** Digits needed where it simply follows the label. */
  readonly unmarked: number;
  /** Whether five characters like a billing code can be a number of this kind without a mark. */
  readonly fiveUnmarked: boolean;
}

const link = String.raw`(?:[\s:#=.,(>"'/-]|\b(?:nos?|num|number|numbers|nbr|id|ids|identifier|card|is|was|the|of|pt|patient|his|her|their|its|ending|on file|says)\b){0,10}`;
const value = String.raw`(?:[a-z\d](?:[a-z\d]|[-/_.](?=[a-z\d])){2,29}|\d\d(?=\s\d\d))(?:\s\d{2,4}(?![\p{L}\d])){0,4}`;

/** One search for the labels of a kind, as alternatives of a pattern. */
export const labelPattern = (labels: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${labels})(?![a-z])(${link})(?:(?<![a-z\d])|(?=\d))(?=(?:[a-z]{0,6}[-_./]?){0,2}\d)(${value})`,
    'giu',
  );

export function namesNumber(text: string, pattern: RegExp, wanted: Wanted): boolean {
  for (const { 0: whole, 1: between = '', 2: number = '', index } of text.matchAll(pattern)) {
    const after = text.slice(index + whole.length, index + whole.length + 12);
    if (
      isIdentifier(
        number,
        /#|\b(?:no|nos|num|number|nbr|id|identifier|e?mrn)\b|m\.? ?r\.? ?n\b/i.test(
          between + whole.slice(0, 40),
        ),
        wanted,
        after,
      )
    )
      return true;
  }
  return false;
}

const isDate =
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}$|^[01]\d[0-3]\d20\d\d$|^20\d\d[01]\d[0-3]\d$/;
const isCode = /^(?:\d{5}|[a-z]\d{4}|\d{4}[a-z])(?:[-/](?:[a-z\d]{2}|\d{5}|[a-z]\d{4}))*$/i;
const isYear = /^(?:19|20)\d\d$/;
const isCoverageDocument = /^[la]\d{5}$/i;
/** Numbers with a kind of their own. */
const isPhoneOrSsn = /^\d{3}[-.]\d{3}[-.]\d{4}$|^\d{3}[-.]?\d{2}-\d{4}(?:-?[a-z]\d?)?$/i;
const isMbi = /^[1-9][a-z][a-z\d]\d-?[a-z][a-z\d]\d-?[a-z]{2}\d\d$/i;
const measure =
  /^(?:\s?(?:%|mins?\b|minutes?\b|m\b|units?\b|u\b|visits?\b|days?\b|x\b|hours?\b|dollars?\b|times\b|claims?\b|patients?\b)|[:,.]\d)/i;

function isIdentifier(number: string, marked: boolean, wanted: Wanted, after: string): boolean {
  const [first = ''] = number.split(' ');
  const digits = (first.length > 3 || !marked ? first : number).replace(/\D/g, '').length;
  if (digits < (marked ? wanted.marked : wanted.unmarked) || (digits < 5 && measure.test(after)))
    return false;
  if ([isDate, isYear, isCoverageDocument, isPhoneOrSsn, isMbi].some((shape) => shape.test(first)))
    return false;
  if (/\d(?:min|mins|m|x\d+|u)$/i.test(first) || /^\d{1,2}[x*]/i.test(first)) return false;
  if (!isCode.test(first)) return true;
  return marked || (wanted.fiveUnmarked && /^[0-8]\d{4}$/.test(first));
}
