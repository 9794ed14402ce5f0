/** One sentence: what is wrong, and where the right commands stand. */
export function usageFault(text: string): string {
  // What was typed may hold escapes that a terminal obeys.
  const fault = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^error: /, '')
    .trim()
    .replace(/[.]$/, '');
  return `${fault}; see "unitwise --help".\n`;
}
