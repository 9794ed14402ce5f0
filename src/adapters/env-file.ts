/** The lines of a .env file as Node reads them (process.loadEnvFile), checked first: Node passes over a bad line in silence. */

const assignment = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=(.*)$/;
const blankOrComment = /^\s*(?:#.*)?$/;
const quotes = ['"', "'", '`'];

/** The number of the first line that is neither NAME=value, a comment nor blank, or whose quote is never closed. */
export function findBadLine(text: string): number | undefined {
  let openQuote: { readonly mark: string; readonly line: number } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (openQuote !== undefined) {
      if (line.includes(openQuote.mark)) openQuote = undefined;
      continue;
    }
    if (blankOrComment.test(line)) continue;
    const value = assignment.exec(line)?.[1]?.trimStart();
    if (value === undefined) return index + 1;
    const mark = quotes.find((each) => value.startsWith(each));
    if (mark !== undefined && !value.includes(mark, 1)) openQuote = { mark, line: index + 1 };
  }
  return openQuote?.line;
}
