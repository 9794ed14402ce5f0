/**
 * A name tied to care. No name is one by itself: it takes a cue ("patient", "Mrs", "seen"), or a billing code or
 * minutes right beside it; and it must not be a colleague's, a place's or a payer's.
 */
import { announcesName } from '../names/cues.ts';
import { colleaguesIn } from '../names/colleagues.ts';
import { standsBesideCare } from '../names/beside-care.ts';
import { wordsOf } from '../names/word.ts';

export function saysName(text: string): boolean {
  const words = wordsOf(text);
  const colleagues = colleaguesIn(words);
  return words.some(
    (word, index) =>
      word.kind === 'word' &&
      (announcesName(words, index, colleagues) || (!colleagues.has(index) && standsBesideCare(words, index))),
  );
}
