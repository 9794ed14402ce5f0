/** Whether a figure beside a label is a number that names someone, and not a date, a code, minutes or a year. */

export interface Wanted {
  /** Digits needed where "#", "no" or "id" marks the number. */
  readonly marked: number;
  /** Digits needed where it simply stands beside the label. */
  readonly unmarked: number;
  /** Whether five characters like a billing code can be a number of this kind without a mark. */
  readonly fiveUnmarked?: boolean;
}

const isCode = /^(?:\d{5}|[a-z]\d{4}|\d{4}[ftum])(?:[-/](?:[a-z\d]{2}|[29]\d{4}|[a-z]\d{4}))*$/;
const measure =
  /^(?:\s?(?:%|mins?\b|minutes?\b|m\b|units?\b|u\b|visits?\b|days?\b|x\b|hours?\b|dollars?\b|times\b|claims?\b|patients?\b)|[:,.]\d)/;

/** Dates, years, coverage documents, and numbers with a kind of their own: phone, social security, Medicare. */
const somethingElse: readonly RegExp[] = [
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}$/,
  /^[01]\d[0-3]\d20\d\d$|^20\d\d[01]\d[0-3]\d$|^(?:19|20)\d\d$|^[la]\d{5}$/,
  /^\d{3}[-.]\d{3}[-.]\d{4}$|^\d{3}[-.]?\d{2}-\d{4}(?:-?[a-z]\d?)?$/,
  /^[1-9][a-z][a-z\d]\d-?[a-z][a-z\d]\d-?[a-z]{2}\d\d$/,
  /\d(?:min|mins|m|x\d{1,2}|u)$|^\d{1,2}[x*]/,
];
/** "mrn 88-20-41" is no date: no month has a number above twelve, no day one above 31. */
const dateLike = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/;

interface Candidate {
  readonly number: string;
  readonly marked: boolean;
  /** What stands after it. */
  readonly after: string;
}

export function isIdentifier({ number, marked, after }: Candidate, wanted: Wanted): boolean {
  const [first = ''] = number.split(' ');
  const digits = (first.length > 3 || !marked ? first : number).replace(/\D/g, '').length;
  if (digits < (marked ? wanted.marked : wanted.unmarked) || (digits < 5 && measure.test(after)))
    return false;
  if (!isImpossibleDate(first) && somethingElse.some((shape) => shape.test(first))) return false;
  if (!isCode.test(first)) return true;
  return marked || (wanted.fiveUnmarked === true && /^[0-8]\d{4}(?:$|-)/.test(first));
}

function isImpossibleDate(text: string): boolean {
  const [, one = '', two = ''] = dateLike.exec(text) ?? [];
  return one !== '' && (Math.max(Number(one), Number(two)) > 31 || Math.min(Number(one), Number(two)) > 12);
}
