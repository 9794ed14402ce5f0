/** Where a cell stands: "C12" is column 2, counted from 0; undefined where the text is no place. */
export function columnOf(place: string): number | undefined {
  let column = 0;
  for (const letter of /^([A-Z]{1,3})\d*$/.exec(place)?.[1] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column === 0 || column > widest ? undefined : column - 1;
}

/** No sheet has more columns. */
const widest = 16_384;
