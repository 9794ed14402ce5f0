/** Text as people mean it: one line, nothing that steers a terminal, nothing unseen, nothing half a character. */
export const cleanText = (text: string): string =>
  unclean.test(text)
    ? text
        .replace(/\p{Surrogate}/gu, '\uFFFD')
        .replace(breaking, ' ')
        .replace(unseen, '')
    : text;

const breaking = /[\p{Cc}\u2028\u2029]+/gu;
/** Zero-width characters, and those that turn the direction of writing and so make words read as others. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Nearly all text is clean. */
const unclean = /[\p{Surrogate}\p{Cc}\u2028\u2029\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
