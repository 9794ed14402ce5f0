/** Nothing but space, or the Ctrl-Z with which DOS ended its files (a spreadsheet adds commas to it). */
export const isBlankLine = (text: string): boolean => /^\s*(?:\x1a[\s,]*)?$/.test(text);
