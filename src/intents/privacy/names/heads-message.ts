/** "wojciechowski, 97110 23", "gutierrez x3 97110", "Ng: 97110 20min": whose day it is, said first like a heading. */
import { isCode, isMinutes } from './care.ts';
import { beginsMessage } from './clause.ts';
import { at, type Words } from './name-at.ts';

/** `index`: a word that can be a name. Whether codes, units or minutes follow at once, or behind a mark. */
export function headsMessage(words: Words, index: number): boolean {
  if (!beginsMessage(words, index)) return false;
  const marked = /^[,:;.-]$/.test(at(words, index + 1).text);
  const from = marked ? index + 2 : index + 1;
  return opensList(words, from);
}

function opensList(words: Words, from: number): boolean {
  const [first, second] = [at(words, from), at(words, from + 1)];
  if (isCode(first) || isMinutes(words, from)) return true;
  const counted = /^(?:x\d{1,2}|\d{1,2}(?:x|u|units?))$/.test(first.folded)
    ? from + 1
    : first.kind === 'number' && /^(?:u|units?|x)$/.test(second.folded)
      ? from + 2
      : first.folded === 'x' && second.kind === 'number'
        ? from + 2
        : undefined;
  if (counted === undefined) return false;
  const of = /^(?:of|,)$/.test(at(words, counted).folded) ? counted + 1 : counted;
  return isCode(at(words, of));
}
