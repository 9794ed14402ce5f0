/** "97110,97140" or "97110 97140", as an option takes it. */
export function codeList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
