/**
 * Numbers as a workbook keeps them, as a person sees them: 0.86899999999999999 is 0.869, and a day is a count from
 * 1900 (or 1904) that only the cell's style tells from a plain number.
 */
export const numberText = (kept: string): string => {
  const value = Number(kept);
  return kept.trim() === '' || Number.isNaN(value) ? kept : String(value);
};

const dayLength = 86_400_000;

/** "2024-07-01". */
export function dayText(kept: string, from1904: boolean): string {
  const days = Math.floor(Number(kept));
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(first + days * dayLength);
  return Number.isNaN(day.valueOf()) ? kept : day.toISOString().slice(0, 10);
}

const builtInDays = new Set([14, 15, 16, 17, 22]);

/** Whether a number format shows a day: one of the built-in ones, or a code of its own with d and y. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDays.has(id);
  const bare = code.replace(/"[^"]{0,255}"|\\.|\[[^[\]]{0,255}\]/g, '').toLowerCase();
  return bare.includes('d') && bare.includes('y');
}
