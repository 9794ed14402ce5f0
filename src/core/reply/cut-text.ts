/** Text cut to a limit, visibly. Sizes are the platform's own: characters, escaped characters, bytes. */
export type SizeOf = (text: string) => number;

const inCharacters: SizeOf = (text) => text.length;
const mark = '…';
const roomForNote = 20;

/** The whole text, or its beginning and an ellipsis; never half a character. */
export function cutText(text: string, limit: number, sizeOf: SizeOf = inCharacters): string {
  let [size, end] = [0, 0];
  for (const character of text) {
    size += sizeOf(character);
    if (size > limit) return `${text.slice(0, end).trimEnd()}${mark}`;
    if (size + sizeOf(mark) <= limit) end += character.length;
  }
  return text;
}

/** All lines, or the first whole ones and how many are left out. Counts a line break for each. */
export function cutLines(
  lines: readonly string[],
  limit: number,
  sizeOf: SizeOf = inCharacters,
): readonly string[] {
  let [size, kept] = [0, 0];
  for (const line of lines) {
    size += sizeOf(line) + 1;
    if (size > limit) return [...lines.slice(0, kept), `${mark} ${lines.length - kept} more`];
    if (size + roomForNote <= limit) kept += 1;
  }
  return lines;
}
