/** A cell as it is written: quoted where it must be, and never one that a spreadsheet would run as a formula. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;
const runs = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

export function safeCell(cell: string): string {
  const harmless = runs.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
