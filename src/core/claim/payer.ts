/** Who pays. Only Medicare Part B's own rules and rates are held; every other payer is named, never assumed. */
export interface Payer {
  readonly kind: 'medicare' | 'medicare-advantage' | 'other';
  readonly name: string;
}

export const medicare: Payer = { kind: 'medicare', name: 'Medicare Part B' };

/** A payer as people write it. "Medicare" alone is Part B; a Medicare Advantage plan is not. */
export function payerOf(text: string): Payer {
  const name = text.trim().replace(/\s+/g, ' ');
  if (/^(?:traditional |original )?medicare(?: part b| b)?$/i.test(name)) return medicare;
  const advantage = /\b(?:medicare advantage|ma plan|part c)\b/i.test(name);
  return { kind: advantage ? 'medicare-advantage' : 'other', name };
}
