/** What a message leaves open, settled by what its thread has spoken of. */
import type { Mentions } from '../language/mentions.ts';

/**
 * Behind a code of the thread a number is its minutes before it is a modifier; a month of one year is its first day; of
 * two codes a word may mean ("the stim"), it is the one the thread has.
 */
export const settleByThread = (mentions: Mentions, codes: readonly string[]): Mentions =>
  mentions.doubts.reduce((read, doubt) => {
    const left = { ...read, doubts: read.doubts.filter((each) => each !== doubt) };
    if (doubt.about === 'amount' || doubt.about === 'who' || isOneMonth(doubt))
      return { ...(doubt.choices[0]?.apply(read) ?? read), doubts: left.doubts };
    const [known, second] = doubt.choices.filter(({ label }) => codes.includes(label.slice(0, 5)));
    return doubt.about === 'code' && known !== undefined && second === undefined
      ? { ...known.apply(read), doubts: left.doubts }
      : read;
  }, mentions);

const isOneMonth = ({ about, choices }: Mentions['doubts'][number]): boolean =>
  about === 'date' && choices.length === 2;
