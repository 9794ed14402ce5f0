/**
 * How a text file sets its cells apart, told from its first bytes: commas, tabs, or fixed columns (the PPRRVU .txt
 * twin, whose captions begin with HDR and whose descriptions may hold commas and quotes).
 */
export type TextLayout = 'comma' | 'tab' | 'semicolon' | 'fixed';

export function textLayout(start: string): TextLayout {
  if (start.startsWith('HDR')) return 'fixed';
  return count(start, '\t') > count(start, ',') ? 'tab' : 'comma';
}

/** A table that a person exported: the sign that stands most often in its first lines. */
export function exportLayout(start: string): TextLayout {
  const lines = start.slice(0, 4000);
  const [commas, tabs, semicolons] = [',', '\t', ';'].map((sign) => count(lines, sign));
  if ((tabs ?? 0) > Math.max(commas ?? 0, semicolons ?? 0)) return 'tab';
  return (semicolons ?? 0) > (commas ?? 0) ? 'semicolon' : 'comma';
}

export const separatorOf = (layout: TextLayout): string =>
  layout === 'tab' ? '\t' : layout === 'semicolon' ? ';' : ',';

const count = (text: string, character: string): number => text.split(character).length - 1;
