/** One kind of space, dash, quote and digit; nothing invisible; no emphasis marks. */
const beyondAscii = /[\u0080-\uffff]/;
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

export const withoutInvisible = (text: string): string =>
  beyondAscii.test(text) ? text.replace(invisible, '') : text;

export const oneSpace = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();

/** Widths, digits of any script, dashes, quotes. */
export const asciiMarks = (text: string): string =>
  beyondAscii.test(text)
    ? withoutInvisible(text.normalize('NFKC'))
        .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
        .replace(/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u00b7\u2022\u2027]/g, '-')
        .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g, "'")
        .replace(/[\u201c\u201d\u2033]/g, '"')
        .replace(/\u00d7/g, 'x')
        .replace(/\p{C}/gu, ' ')
    : text;

export const withoutEmphasis = (text: string): string =>
  /[*`|~_]/.test(text) ? text.replace(/[*`|~]|(?<![\p{L}\d])_{1,3}|_{1,3}(?![\p{L}\d])/gu, ' ') : text;

/** "97110*2", "97110 * 2": a star between a code and a number is "times"; one of several in a row parts an 837's fields. */
export const withTimes = (text: string): string =>
  text.includes('*')
    ? text
        .replace(/(?<![\w.*])([a-z]?\d{1,5})\*(?=[a-z]?\d{1,5}(?![\d*]))/gi, '$1x')
        .replace(
          /(\d) \*(?: (?=\d{1,2}(?![\da-z]))|(?=\d{1,2}(?![\da-z*])(?:[^*]{0,200}$|[^*]{0,200} \*\d)))/gi,
          '$1 x',
        )
    : text;

/** Digits of another script: their blocks begin at a code point that ends in 0 or 6. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const low = point % 16;
  return String(/\p{Nd}/u.test(String.fromCodePoint(point - low)) ? low : low - 6);
}
