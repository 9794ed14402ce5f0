/** A name told by the marks and words right beside it: a bracket on a line, a subject, a suffix, "the … denial". */
import { isCode } from './care.ts';
import { at, type Words } from './name-at.ts';
import { isStranger } from './stranger.ts';
import { isState } from './word-classes.ts';
import { isNoPlural } from './unlisted.ts';

export const isNamedByItsPlace = (words: Words, index: number): boolean =>
  isSuffixed(words, index) ||
  isSubject(words, index) ||
  isInBrackets(words, index) ||
  isAtHour(words, index) ||
  isSaint(words, index) ||
  namesCase(words, index);

/** "97161 GP (Castellano) denied": whose line it is. */
const isInBrackets = (words: Words, index: number): boolean =>
  at(words, index - 1).text === '(' &&
  at(words, index + 1).text === ')' &&
  at(words, index).shape === 'capital' &&
  isStranger(at(words, index)) &&
  (isCode(at(words, index - 2)) || /^(?:GP|GO|GN|KX|CQ|CO|59)$/.test(at(words, index - 2).text));

/** "Throckmorton III", "whitby sr 97116": a family counts its sons. */
function isSuffixed(words: Words, index: number): boolean {
  const [word, suffix] = [at(words, index), at(words, index + 1)];
  if (!isStranger(word) && !isNoPlural(word)) return false;
  return (
    /^(?:II|III|IV|Jr|Sr|JR|SR)$/.test(suffix.text) ||
    (/^[js]r$/.test(suffix.folded) && (isCode(at(words, index + 2)) || at(words, index + 2).text === '.'))
  );
}

/** "re: hutchins 97110". */
const isSubject = (words: Words, index: number): boolean =>
  at(words, index - 1).text === ':' &&
  at(words, index - 2).folded === 're' &&
  (isStranger(at(words, index)) || isNoPlural(at(words, index))) &&
  (isCode(at(words, index + 1)) || at(words, index + 1).text === '-');

/** "my 10am Florence is on hospice": whose hour it is. */
const isAtHour = (words: Words, index: number): boolean =>
  /^\d{1,2}(?:am|pm)?$/.test(at(words, index - 1).folded) &&
  /^(?:my|our|the|:)$/.test(at(words, index - 2).folded) &&
  at(words, index).shape === 'capital' &&
  (isStranger(at(words, index)) || at(words, index).given || at(words, index).plain);

/** "St. John, Everett - 97163". */
const isSaint = (words: Words, index: number): boolean =>
  /^St$/i.test(at(words, index - (at(words, index - 1).text === '.' ? 2 : 1)).text) &&
  at(words, index).shape !== 'lower' &&
  at(words, index + 1).text === ',' &&
  (isStranger(at(words, index + 2)) || at(words, index + 2).given) &&
  !isState(at(words, index + 2));

/** "the Henderson denial": the case goes by a surname. */
function namesCase(words: Words, index: number): boolean {
  const word = at(words, index);
  if (word.shape !== 'capital' || !word.surname || word.ordinary) return false;
  return (
    /^(?:the|this|that|our)$/.test(at(words, index - 1).folded) &&
    /^(?:denial|claim|remit|eob|appeal|chart|auth|authorization|visit|eval|evaluation|bill|statement|copay|redetermination|reconsideration|balance|account)$/.test(
      at(words, index + 1).folded,
    )
  );
}
