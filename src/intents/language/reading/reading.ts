/**
 * A message read once, before anyone looks at it. The privacy screen, the readers, the classifier and the thread all
 * take this one value; none of them sees what was typed.
 */
import type { OwnPayers } from '../own-payers.ts';
import { repairWords } from '../repair-words.ts';
import { decodeEntities } from './decode-entities.ts';
import { asciiMarks, oneSpace, withTimes, withoutEmphasis, withoutInvisible } from './plain-text.ts';
import { tokensOf, type Token } from './tokens.ts';
import { unwrapMarkup, unwrapWords, withoutMentions } from './unwrap-markup.ts';

export interface Reading {
  /** As shown, with its markup. */
  readonly shown: string;
  /** Its words, and the addresses behind them. */
  readonly plain: string;
  /** Its words alone. The screen looks at all three, most often one and the same; `text` is cut from this one. */
  readonly words: string;
  /** What is answered: the words behind the bot's name, those of billing spelled as they were meant. */
  readonly text: string;
  /** `text` cut into words, each with its place in it. */
  readonly tokens: readonly Token[];
  /** Which name of ours it opens with. */
  readonly name?: '/cpt' | 'cpt';
  /** Whether it opens with a mention. */
  readonly mention: boolean;
  /** The payers of whoever asks, which are on no list. */
  readonly payers?: OwnPayers;
}

export function readText(typed: string, payers?: OwnPayers): Reading {
  const decoded = oneSpace(withoutInvisible(decodeEntities(typed)));
  const shown = oneSpace(withoutMentions(decoded, ' , '));
  const plain = oneSpace(withoutEmphasis(asciiMarks(unwrapMarkup(shown))));
  const unwrapped = oneSpace(asciiMarks(unwrapWords(withoutMentions(decoded, ' '))));
  const words = oneSpace(withoutEmphasis(withTimes(unwrapped).replace(besideDigit, ' ')));
  const spelled = repairWords(words, payers?.words).replace(/^(?:@?unitwise\b|@cpt\b)[,:]?\s*/i, '');
  const named = /^\/?cpt\b(?!\s?(?:code|codes)\b)[,:]?\s?/i.exec(spelled)?.[0] ?? '';
  const text = spelled.slice(named.length);
  return {
    ...{ shown, plain, words, text, tokens: tokensOf(text) },
    ...(named === '' ? {} : { name: named.startsWith('/') ? '/cpt' : 'cpt' }),
    mention: /^(?:<@|<at\b|@)/i.test(decoded),
    ...(payers === undefined ? {} : { payers }),
  };
}

/** The same message in other words: some left out, or some of what was said before put in. */
export function readAgain({ name, mention, payers }: Reading, words: string): Reading {
  return { ...readText(words, payers), ...(name === undefined ? {} : { name }), mention };
}

/** "97110_38": no part of a number. */
const besideDigit = /(?<=\d)_|_(?=\d)/g;

/** What stands behind the first characters of it. */
export function readBehind({ text, tokens, ...reading }: Reading, from: number): Reading {
  const rest = text.slice(from);
  const start = from + rest.length - rest.trimStart().length;
  return {
    ...reading,
    text: rest.trim(),
    tokens: tokens.flatMap((token) =>
      token.from < start ? [] : [{ ...token, from: token.from - start, to: token.to - start }],
    ),
  };
}
