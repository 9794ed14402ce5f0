/** Numbers in words: "thirty eight" is 38, "ninety seven one ten" is read out as 97110. */
import words from '../../../data/words/numbers.json' with { type: 'json' };
import { mapOf } from '../../core/map-of.ts';

const ones = mapOf<number>({ ...words.ones, ...words.onesMisspelt });
const tens = mapOf<number>({ ...words.tens, ...words.tensMisspelt });

/** The words of a token: "thirty-eight" is two. */
const parts = (word: string): readonly string[] =>
  word.includes('-') ? word.toLowerCase().split('-') : [word.toLowerCase()];

const isPart = (part: string): boolean => ones.has(part) || tens.has(part) || part === 'hundred';

export const isNumberWord = (word: string): boolean =>
  word.includes('-') ? parts(word).every(isPart) : isPart(word.toLowerCase());

/** A number as said, in the groups it was said in: "ninety seven one ten" is 97, 1, 10. */
export function groupsOf(words: readonly string[]): readonly number[] {
  const groups: number[] = [];
  let open = false;
  for (const word of words) {
    for (const part of parts(word)) {
      const ten = tens.get(part);
      const one = ten === undefined ? ones.get(part) : undefined;
      const last = groups.at(-1);
      if (part === 'hundred' && last !== undefined) groups[groups.length - 1] = last * 100;
      else if (one !== undefined && one > 0 && one < 10 && open && last !== undefined)
        groups[groups.length - 1] = last + one;
      else if ((ten ?? one) !== undefined) groups.push(ten ?? one ?? 0);
      open = ten !== undefined;
    }
  }
  return groups;
}

/** One number, such as 38 or 105; undefined where several were said. */
export function oneNumber(groups: readonly number[]): number | undefined {
  const [first, second, third] = groups;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) return first;
  return first % 100 === 0 && first > 0 && second < 100 ? first + second : undefined;
}
