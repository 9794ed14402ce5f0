/**
 * What was typed and nobody used, where it could change the answer: numbers, amounts of money, words of money
 * (data/words/money.json), and words no dictionary has, which may be a place or a payer. Said, never dropped.
 */
import money from '../../../data/words/money.json' with { type: 'json' };
import { isEnglish } from '../privacy/words/listed-words.ts';
import type { Mentions } from './mentions.ts';

const moneyWords: ReadonlySet<string> = new Set(money);

/** As typed, in order, each once. */
export function leftoversOf({ strange }: Mentions, text: string): readonly string[] {
  const asks = /\?\s*$/.test(text);
  const left = strange.filter(({ text: word }) => {
    const lower = word.toLowerCase();
    if (/\d/.test(word)) return !(asks && /^[1-9]$/.test(word));
    return moneyWords.has(lower) || (/^[a-z][a-z'-]{3,}$/.test(lower) && !isEnglish(lower));
  });
  return [...new Set(left.map(({ text: word }) => word))];
}
