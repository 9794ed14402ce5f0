/** Card text is markdown in Teams, and our renderer escapes it. This page shows it as words, so it takes the backslashes off. */
export const unescapeMarkdown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
