/** "is it true that …", "I heard …", "myth: …": what is said to be so about the pair; undefined where nothing is. */
import type { PairQuestion } from './question.ts';

const said =
  /\b(?:is it (?:really )?true|true that|true or false|myth|fact check|i (?:heard|read|was told)|(?:someone|they|my (?:boss|biller|vendor)|people|everyone) (?:told|said|says?|claims?)|is it a fact)\b/;

export function readClaim(typed: string): PairQuestion['claim'] {
  const text = typed.toLowerCase();
  if (!said.test(text) && !/\balways\b/.test(text)) return undefined;
  if (
    /\b(?:no longer|not bundled|no edit|don'?t need|do not need|never needs?|without (?:a )?(?:59|modifier)|any ?more)\b/.test(
      text,
    )
  )
    return 'no-edit';
  if (/\b(?:never|can'?t|cannot|not (?:be )?(?:billed?|allowed)|not ever)\b/.test(text))
    return 'never-together';
  if (/\b(?:59|x[eusp]|modifiers?)\b/.test(text)) return 'always-modifier';
  return /\bbundled?|\bedit\b/.test(text) ? 'bundled' : undefined;
}
