/** Greetings, thanks and their like: messages of such words alone (data/words/talk.json). */
import words from '../../../data/words/talk.json' with { type: 'json' };

const kinds = ['thanks', 'bye', 'who', 'hello', 'done'] as const;
export type Talk = (typeof kinds)[number];

const listed = new Map(kinds.map((kind) => [kind, new Set(words[kind].split(' '))]));
const beside: ReadonlySet<string> = new Set(words.beside.split(' '));
const most = 12;

/** Of several kinds the first: "ok thanks" thanks. Undefined where any other word or a number stands in it. */
export function smallTalk(text: string): Talk | undefined {
  const said =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  if (said.length === 0 || said.length > most) return undefined;
  const kindOf = (word: string): Talk | undefined => kinds.find((kind) => listed.get(kind)?.has(word));
  if (!said.every((word) => beside.has(word) || kindOf(word) !== undefined)) return undefined;
  return kinds.find((kind) => said.some((word) => kindOf(word) === kind));
}
