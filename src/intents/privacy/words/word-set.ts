/** A list of words written as one text, read once. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
