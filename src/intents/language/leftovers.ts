/**
 * What was typed and nobody used, where it could change the answer: numbers, amounts of money, words of money
 * (data/words/money.json), and words no dictionary has, which may be a place or a payer. Said, never dropped.
 */
import chat from '../../../data/words/chat.json' with { type: 'json' };
import money from '../../../data/words/money.json' with { type: 'json' };
import { stateOf } from '../../core/places/states.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import type { Mentions, ServiceMention } from './mentions.ts';

/** Short forms that change no answer. */
const chatWords: ReadonlySet<string> = new Set(chat);
const moneyWords: ReadonlySet<string> = new Set(money);

/** As typed, in order, each once. */
export function leftoversOf({ strange, services }: Mentions, text: string): readonly string[] {
  const asks = /\?\s*$/.test(text);
  const left = strange.filter(({ text: word }) => {
    const lower = word.toLowerCase();
    if (/\d/.test(word)) return !(asks && /^[1-9]$/.test(word));
    if (moneyWords.has(lower)) return true;
    if (lower.length === 2) return stateOf(lower) !== undefined;
    return (
      /^[a-z][a-z'-]{2,}$/.test(lower) &&
      !isEnglish(lower.replace(/'(?:s|re|ve|ll|d|m|t)$/, '')) &&
      !chatWords.has(lower)
    );
  });
  const evaluation = /\b(?:re-?)?eval(?:uation)?\b/i.exec(text)?.[0];
  const dropped = evaluation !== undefined && services.length > 0 && !services.some(isEvaluation);
  return [...new Set([...left.map(({ text: word }) => word), ...(dropped ? [evaluation] : [])])];
}

/** An evaluation named without discipline or level is no code yet: it is said rather than dropped. */
const isEvaluation = ({ code }: ServiceMention): boolean =>
  /^(?:9716[1-8]|9252[1-4]|92610|96105)$/.test(code);
