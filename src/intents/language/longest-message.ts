/**
 * A longer message is refused unread: no expression and no loop sees it, the privacy screen only its beginning, and
 * only for the report of `parseMessage`. It is never cut and then answered, so that nothing at its end can slip past. Every door comes through `answerText`
 * or `parseMessage`, which ask here first; what a platform adds around the words is taken off only below this limit.
 */
export const longestMessage = 2_000;

/** A day of forty codes, told in sentences, has half as many; what has more is no language. */
const mostWords = 500;

/** A copy of so much as shows that it is too long: a slice alone would hold the whole while the message waits. */
export const seenTooLong = (text: string): string =>
  isTooLong(text)
    ? text
        .slice(0, longestMessage + 1)
        .split('')
        .join('')
    : text;

export const isTooLong = (text: string): boolean =>
  text.length > longestMessage || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > mostWords;

export const tooLong = `That is over ${longestMessage.toLocaleString('en-US')} characters or ${mostWords} words; send one day's codes and minutes`;
