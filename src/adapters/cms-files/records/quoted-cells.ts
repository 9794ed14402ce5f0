/**
 * Cells of one record where some are quoted: "a ""b"" c" is a "b" c, and a quoted cell may run over several lines.
 * A quote inside an unquoted cell is an ordinary character.
 */
export interface QuotedCells {
  /** False while a quoted cell is still open at the end of the line. */
  readonly line: (line: string) => boolean;
  /** The cells since the last call, once `line` gave true. */
  readonly take: () => readonly string[];
}

export function quotedCells(separator: string): QuotedCells {
  let cells: string[] = [];
  let open: string | undefined;

  /** From the inside of a quoted cell up to its closing quote; the place after it, or undefined without one. */
  const closeFrom = (line: string, from: number): number | undefined => {
    let at = from;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote < 0) {
        open = `${open ?? ''}${line.slice(at)}\n`;
        return undefined;
      }
      open = `${open ?? ''}${line.slice(at, quote)}`;
      if (line[quote + 1] !== '"') return quote + 1;
      open += '"';
      at = quote + 2;
    }
  };
  /** What stands between a closing quote and the next separator is kept. */
  const finishCell = (line: string, from: number): number => {
    const next = line.indexOf(separator, from);
    const end = next < 0 ? line.length : next;
    cells.push((open ?? '') + line.slice(from, end));
    open = undefined;
    return end + 1;
  };
  return {
    line: (line) => {
      let at = 0;
      if (open !== undefined) {
        const closed = closeFrom(line, 0);
        if (closed === undefined) return false;
        at = finishCell(line, closed);
      }
      while (at <= line.length) {
        if (line[at] === '"') {
          open = '';
          const closed = closeFrom(line, at + 1);
          if (closed === undefined) return false;
          at = finishCell(line, closed);
        } else {
          at = finishCell(line, at);
        }
      }
      return true;
    },
    take: () => {
      const taken = cells;
      cells = [];
      return taken;
    },
  };
}
