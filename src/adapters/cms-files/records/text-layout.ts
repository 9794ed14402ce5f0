/**
 * How a text file sets its cells apart, told from its first bytes: commas, tabs, or fixed columns (the PPRRVU .txt
 * twin, whose captions begin with HDR and whose descriptions may hold commas and quotes).
 */
export type TextLayout = 'comma' | 'tab' | 'fixed';

export function textLayout(start: string): TextLayout {
  if (start.startsWith('HDR')) return 'fixed';
  return count(start, '\t') > count(start, ',') ? 'tab' : 'comma';
}

const count = (text: string, character: string): number => text.split(character).length - 1;
