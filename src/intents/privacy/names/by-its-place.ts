/** A name told by the marks and words right beside it: "(patient)", whose hour it is, "the … denial". */
import { beginsMessage } from './clause.ts';
import { at, type Words } from './name-at.ts';
import { isStranger } from './stranger.ts';
import { isUnlisted } from './unlisted.ts';
import { isState, isSurnameToo } from './word-classes.ts';

export const isNamedByItsPlace = (words: Words, index: number): boolean =>
  isInBrackets(words, index) || isAtHour(words, index) || isSaint(words, index) || namesCase(words, index);

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

/** "Will Price (pt)", "Brannigan (patient)"; "Manual Therapy (PT)" is a discipline. */
function isInBrackets(words: Words, index: number): boolean {
  const word = at(words, index);
  const second = at(words, index + 1).text === '(' ? undefined : at(words, index + 1);
  const bracket = second === undefined ? index + 1 : index + 2;
  const [open, cue] = [at(words, bracket), at(words, bracket + 1)];
  if (open.text !== '(' || at(words, bracket + 2).text !== ')') return false;
  if (!/^(?:pt|patient|client)$/.test(cue.text)) return false;
  if (second === undefined) return beginsMessage(words, index) && (isStranger(word) || word.given);
  return (word.plain || isStranger(word)) && (isSurnameToo(second) || isUnlisted(second));
}
