/** "January", "JAN" or "01" begins quarter 1; a month that begins no quarter gives nothing. */
export function quarterOfMonth(month: string): number | undefined {
  const at = firstMonths.findIndex(
    ([name, number]) => month.slice(0, 3).toLowerCase() === name || month === number,
  );
  return at < 0 ? undefined : at + 1;
}

const firstMonths = [
  ['jan', '01'],
  ['apr', '04'],
  ['jul', '07'],
  ['oct', '10'],
] as const;
