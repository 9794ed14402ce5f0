/**
 * Wordings as data: a phrase over the tokens of a message. A plain word stands for itself; (a|b) for one of them;
 * [a|b] for one of them or none; {slot} for a token of that kind, !{slot} for none of it; `..` for up to three other words. Written and
 * matched word by word, so the time is linear in the message.
 */
import type { Token } from './reading/tokens.ts';

type Element =
  | { readonly kind: 'word'; readonly any: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'not'; readonly slot: Slot }
  | { readonly kind: 'gap' };

/** money: cents. dollars: the same, and plainly an amount: a sign, cents, or three digits. signed: with
 * its sign, cents or "dollars". mins: minutes with
 * their word. place: of service. code: the words "code" or "codes". of: that word. */
export type Slot =
  'money' | 'dollars' | 'signed' | 'number' | 'minutes' | 'mins' | 'percent' | 'place' | 'code' | 'of';

export type Pattern = readonly Element[];

export interface Match {
  /** Which tokens are the phrase's, by their place; what a gap skips is not. */
  readonly taken: readonly number[];
  /** The slot's value; a phrase has one at most. Money in cents. */
  readonly value?: number;
}

const longestGap = 3;

/** `synonyms`: what a word of the wording stands for besides itself. */
export function compilePattern(
  wording: string,
  synonyms: ReadonlyMap<string, readonly string[]> = new Map(),
): Pattern {
  return wording
    .trim()
    .split(/ +/)
    .map((part): Element => {
      if (part === '..') return { kind: 'gap' };
      if (part.startsWith('!')) return { kind: 'not', slot: part.slice(2, -1) as Slot };
      if (part.startsWith('{')) return { kind: 'slot', slot: part.slice(1, -1) as Slot };
      const optional = part.startsWith('[');
      const grouped = optional || part.startsWith('(');
      const words = (grouped ? part.slice(1, -1) : part).split('|');
      return { kind: 'word', any: new Set(words.flatMap((word) => synonyms.get(word) ?? [word])), optional };
    });
}

/** Whether every word the phrase cannot do without stands somewhere in the message. */
export const isPossible = (pattern: Pattern, words: ReadonlySet<string>): boolean =>
  pattern.every(
    (element) =>
      element.kind !== 'word' || element.optional || [...element.any].some((word) => words.has(word)),
  );

/** The longest way the phrase stands at `at`; undefined where it does not. */
export function matchAt(pattern: Pattern, tokens: readonly Token[], at: number): Match | undefined {
  return from(0, at, []);

  function isOptional(element: number): boolean {
    return pattern
      .slice(element)
      .every((each) => each.kind === 'not' || (each.kind === 'word' && each.optional));
  }

  function from(element: number, token: number, taken: readonly number[]): Match | undefined {
    const next = pattern[element];
    if (next === undefined) return { taken };
    // No phrase runs over the end of a sentence; what is left of it must be optional.
    if (token > at && tokens[token - 1]?.ends === true) return isOptional(element) ? { taken } : undefined;
    switch (next.kind) {
      case 'word': {
        const word = tokens[token]?.text.toLowerCase();
        const here =
          word !== undefined && next.any.has(word)
            ? from(element + 1, token + 1, [...taken, token])
            : undefined;
        return here ?? (next.optional ? from(element + 1, token, taken) : undefined);
      }
      case 'slot': {
        const read = readSlot(next.slot, tokens, token);
        if (read === undefined) return undefined;
        const slots = Array.from({ length: read.taken }, (_, i) => token + i);
        const rest = from(element + 1, token + read.taken, [...taken, ...slots]);
        return rest && { ...rest, value: read.value };
      }
      case 'not':
        // Behind a comma or a colon it belongs to what comes next.
        return readSlot(next.slot, tokens, token) === undefined || isParted(tokens, token)
          ? from(element + 1, token, taken)
          : undefined;
      case 'gap':
        for (let skipped = 0; skipped <= longestGap; skipped += 1) {
          const found = from(element + 1, token + skipped, taken);
          if (found !== undefined) return found;
        }
        return undefined;
    }
  }
}

const isParted = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0) > 1;

interface SlotRead {
  readonly value: number;
  readonly taken: number;
}

const minuteWords = new Set(['m', 'min', 'mins', 'minute', 'minutes', "'"]);

const hourWords = new Set(['h', 'hr', 'hrs', 'hour', 'hours']);

/** "1 hour", "1.5 hrs", "1h 15m". */
function hoursAt(tokens: readonly Token[], at: number): SlotRead | undefined {
  const [, hours, attached] = /^(\d{1,2}(?:\.\d{1,2})?)(h|hrs?|hours?)?$/.exec(tokens[at]?.lower ?? '') ?? [];
  const size = attached === undefined ? 2 : 1;
  if (hours === undefined || (size === 2 && !hourWords.has(tokens[at + 1]?.lower ?? ''))) return undefined;
  const and = tokens[at + size]?.lower === 'and' ? 1 : 0;
  const rest = readSlot('mins', tokens, at + size + and);
  const isRest = rest !== undefined && rest.value < 60;
  return {
    value: Math.round(Number(hours) * 60) + (isRest ? rest.value : 0),
    taken: isRest ? size + and + rest.taken : size,
  };
}

function readSlot(slot: Slot, tokens: readonly Token[], at: number): SlotRead | undefined {
  const word = tokens[at]?.text.toLowerCase();
  if (word === undefined) return undefined;
  switch (slot) {
    case 'money':
    case 'dollars':
    case 'signed': {
      const [, sign, whole = '', cents = '', thousands] =
        /^(\$?)(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{1,2}))?(k?)$/.exec(word) ?? [];
      if (sign === undefined) return undefined;
      const digits = whole.replaceAll(',', '');
      // Five bare digits are a code or a ZIP, not dollars.
      if (sign === '' && cents === '' && !whole.includes(',') && digits.length > 4) return undefined;
      const named = /^(?:dollars|bucks)$/.test(tokens[at + 1]?.lower ?? '');
      const plainly = sign !== '' || cents !== '' || thousands !== '' || digits.length > 2 || named;
      if (slot === 'dollars' && !plainly) return undefined;
      // "KX threshold 2025": a year.
      if (slot === 'dollars' && /^20[12]\d$/.test(word) && !named) return undefined;
      if (slot === 'signed' && sign === '' && cents === '' && !named) return undefined;
      const dollars = Number(digits) + Number(`0.${cents === '' ? '0' : cents}`);
      return { value: Math.round(dollars * 100) * (thousands === 'k' ? 1000 : 1), taken: 1 };
    }
    case 'number':
      return /^\d{1,4}(?:\.\d{1,2})?$/.test(word) ? { value: Number(word), taken: 1 } : undefined;
    case 'minutes':
    case 'mins': {
      const spanned = hoursAt(tokens, at);
      if (spanned !== undefined) return spanned;
      const [, attached] = /^(\d{1,3})-?(?:m|min|mins|minute|minutes|')$/.exec(word) ?? [];
      if (attached !== undefined) return { value: Number(attached), taken: 1 };
      if (!/^\d{1,3}$/.test(word)) return undefined;
      const unit = tokens[at + 1]?.text.toLowerCase();
      const named = unit !== undefined && minuteWords.has(unit);
      return slot === 'mins' && !named ? undefined : { value: Number(word), taken: named ? 2 : 1 };
    }
    case 'percent': {
      const [, attached] = /^(\d{1,3})%$/.exec(word) ?? [];
      if (attached !== undefined) return { value: Number(attached), taken: 1 };
      const unit = tokens[at + 1]?.text.toLowerCase();
      const spoken = unit === '%' || unit === 'percent' || unit === 'pct';
      return /^\d{1,3}$/.test(word) && spoken ? { value: Number(word), taken: 2 } : undefined;
    }
    case 'code':
      return /^codes?$/.test(word) ? { value: 0, taken: 1 } : undefined;
    case 'of':
      return word === 'of' ? { value: 0, taken: 1 } : undefined;
    case 'place':
      return /^\d{1,2}$/.test(word) ? { value: Number(word), taken: 1 } : undefined;
  }
}
