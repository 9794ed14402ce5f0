/** How many rows of a table stand on each page: no row alone at the foot of one page or the head of the next. */
export interface RowRoom {
  /** Below the pen, without the header. */
  readonly first: number;
  /** On a fresh page, without the header. */
  readonly further: number;
}

/** A leading 0: the table begins on the next page. */
export function splitRows(heights: readonly number[], { first, further }: RowRoom): readonly number[] {
  const counts: number[] = [];
  let [count, left] = [0, first];
  for (const height of heights) {
    if (height > left && (count > 0 || counts.length === 0)) {
      counts.push(count);
      [count, left] = [0, further];
    }
    count += 1;
    left -= height;
  }
  counts.push(count);
  return withoutWidows(counts, heights, further);
}

function withoutWidows(
  counts: readonly number[],
  heights: readonly number[],
  further: number,
): readonly number[] {
  const [first = 0, ...rest] = counts;
  if (rest.length === 0) return counts;
  if (first === 1) return splitRows(heights, { first: 0, further });
  const [last = 0, before = 0] = [counts.at(-1), counts.at(-2)];
  if (last === 1 && before === 2 && rest.length === 1) return splitRows(heights, { first: 0, further });
  return last === 1 && before > 2 ? [...counts.slice(0, -2), before - 1, 2] : counts;
}
