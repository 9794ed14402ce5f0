/** Decimals as CMS prints them ("0.45", "33.4009"), read into integers without passing through floats. */
export function parseDecimal(text: string, places: number): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text);
  const [, whole = '', fraction = ''] = match ?? [];
  if (match === null || fraction.slice(places).replaceAll('0', '') !== '') return undefined;
  return Number(whole + fraction.slice(0, places).padEnd(places, '0'));
}

/** The text of a scaled integer: `printDecimal(45, 2)` is "0.45". */
export function printDecimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
