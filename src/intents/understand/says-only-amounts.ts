/** Whether a message is amounts and the words that change one, and nothing else. */
const besideAmounts: ReadonlySet<string> = new Set(
  'ok so and actually no sorry wait what if total were of make it that them was should be change to then & x unit units min mins minutes'.split(
    ' ',
  ),
);

/** "ok make it 2 and 2", "30, 15 minutes": numbers and the words that change one. */
export const saysOnlyAmounts = (text: string): boolean =>
  text
    .replace(/[?.]$/, '')
    .split(/[\s,/]/)
    .every((word) => word === '' || /^x?\d{1,3}x?$/.test(word) || besideAmounts.has(word));
