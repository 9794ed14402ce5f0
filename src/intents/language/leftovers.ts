/**
 * What was typed and nobody used, where it could change the answer: numbers, amounts of money, words of money
 * (data/words/money.json), and words no dictionary has, which may be a place or a payer. Said, never dropped.
 */
import chat from '../../../data/words/chat.json' with { type: 'json' };
import money from '../../../data/words/money.json' with { type: 'json' };
import { stateOf } from '../../core/places/states.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import type { Mentions } from './mentions.ts';

/** Short forms that change no answer. */
const chatWords: ReadonlySet<string> = new Set(chat);
const moneyWords: ReadonlySet<string> = new Set(money);

/** As typed, in order, each once. */
export function leftoversOf({ strange }: Mentions, text: string): readonly string[] {
  const asks = /\?\s*$/.test(text);
  const left = strange.filter(({ text: word }) => {
    const lower = word.toLowerCase();
    if (/\d/.test(word)) return !(asks && /^[1-9]$/.test(word));
    if (moneyWords.has(lower)) return true;
    if (lower.length === 2) return stateOf(lower) !== undefined;
    return /^[a-z][a-z'-]{2,}$/.test(lower) && !isEnglish(lower) && !chatWords.has(lower);
  });
  return [...new Set(left.map(({ text: word }) => word))];
}
