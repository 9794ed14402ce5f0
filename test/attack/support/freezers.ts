/** Messages made to keep a reader busy: what is known to, what is like it, and as many more as are asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

export interface Freezer {
  readonly text: string;
  readonly reason: string;
}

const again = (piece: string, times: number): string => piece.repeat(times);
const made = (reason: string, text: string): Freezer => ({ reason, text });

/** What froze the landed build, smallest first. */
export const known: readonly Freezer[] = [
  made('a nested repetition in the reader of thanks', `thx ${again('a', 120)}1`),
  made('the same at 101 characters', `thx ${again('a', 96)}1`),
  made('an opening word, then marks without end', `ok great${again('!', 60)} 97110`),
  made('an opening word, then marks without end, and nothing', `ok great${again('!', 4_000)}`),
  made('a word without end', again('a', 100_000)),
  made('a mention that never closes', again('<at', 13_000)),
];

/** One shape a reader: what it looks for, repeated, and then not what has to follow. */
export const alike: readonly Freezer[] = [
  made('thanks in every spelling', `thank${again('s', 5_000)} you${again('u', 5_000)}1`),
  made('greetings, one after another', `${again('hi ', 4_000)}x`),
  made('blanks inside', `97110${again(' ', 39_000)}38min`),
  made('blanks and line ends', `97110${again(' \n', 19_000)}x`),
  made('tabs before nothing', `${again('\t', 39_000)}x`),
  made('digits without end', again('9', 39_000)),
  made('a code again and again', again('97110 ', 6_500)),
  made('codes glued together', again('97110', 7_800)),
  made('a code and a minute, without the word', again('97110 38 ', 4_300)),
  made('minutes without a code', again('38min ', 6_500)),
  made('numbers with signs between', again('1-', 19_000)),
  made('numbers with points between', again('1.', 19_000)),
  made('dates that never end', again('1/1/', 9_700)),
  made('commas', again('97110,', 6_500)),
  made('brackets that open', again('(', 39_000)),
  made('brackets that open and close', again('()', 19_000)),
  made('modifiers without a code', again('GP ', 13_000)),
  made('modifiers joined', `97110${again('-GP', 13_000)}`),
  made('dollars', again('$1,1', 9_700)),
  made('an address that is none', again('a@', 19_000)),
  made('a domain without end', `x@${again('a.', 19_000)}`),
  made('links', again('http://', 5_500)),
  made('a link without end', `http://${again('a/', 19_000)}`),
  made('a platform’s own mark-up', again('<@U1>', 7_800)),
  made('a platform’s link', again('<http://a|a', 3_500)),
  made('escapes', again('&amp;', 7_800)),
  made('half an escape', again('&', 39_000)),
  made('names with titles', again('Dr. A ', 6_500)),
  made('names in capitals', again('Aa Bb ', 6_500)),
  made('family name first', again('Aa, ', 9_700)),
  made('streets', again('1 Main St ', 3_900)),
  made('born on', again('dob 1', 7_800)),
  made('words joined by signs', again('a-', 19_000)),
  made('words joined by apostrophes', again("a'", 19_000)),
  made('quotation marks', again('"', 39_000)),
  made('stars and underscores', again('*_~`', 9_700)),
  made('accents set apart', again('e\u0301', 19_000)),
  made('letters of full width', again('９７１１０', 7_800)),
  made('nothing that shows', `97110${again('\u200d\u200b', 19_000)}38min`),
  made('written from right to left', again('\u202e97110', 6_500)),
  made('half characters', again('\ud83d', 39_000)),
  made('whole pictures', again('😀', 19_000)),
  made('and, or', again('and or ', 5_500)),
  made('beside', again('97110 with ', 3_500)),
  made('versus', again('97110 vs ', 4_300)),
  made('in a place', again('in ', 13_000)),
  made('what if', again('what if ', 4_800)),
  made('a payer without end', `97110 payer ${again('a ', 19_000)}`),
  made('settings without end', `settings payer ${again('a', 39_000)}`),
  made('a denial code without end', `denial CO-${again('9', 39_000)}`),
  made('a report without end', `log a denial 97530 CO-97 ${again('Aetna ', 6_000)}`),
  made('a digest at no hour', `digest on ${again('8:', 19_000)}`),
];

/** The same messages for the same seed. */
export function* mutations(seed: number): Generator<Freezer, never> {
  const messages = realMessages();
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const lengths = [30, 120, 500, 4_000, 39_000];
  for (;;) {
    const message = messages[below(messages.length)] ?? '';
    const at = below(message.length);
    const piece = message.slice(at, at + 1 + below(below(2) === 0 ? 3 : 12)) || 'a';
    const length = lengths[below(lengths.length)] ?? 30;
    const filling = piece.repeat(Math.ceil(length / piece.length));
    const end = ['', '1', '!', ' ', '\n', 'x', ' 97110', ')', ';'][below(9)] ?? '';
    const text = `${message.slice(0, at)}${filling}${end}${below(2) === 0 ? message.slice(at) : ''}`;
    yield { text, reason: `${JSON.stringify(piece)} to ${length} characters in ${JSON.stringify(message)}` };
  }
}

const realMessages = (): readonly string[] =>
  readFileSync(join(root, 'test/eval/seen/messages.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
    .filter((text) => text !== '');

export function take<T>(from: Iterator<T>, count: number): readonly T[] {
  return Array.from({ length: count }, () => from.next().value as T);
}
