/** Typed text to plain text: one kind of space, dash, quote and digit; nothing invisible; no platform markup. */

/** Longer messages are refused before anything reads them. */
export const longestMessage = 2_000;

export function normalise(text: string): string {
  return text
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/<at>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/<(?:mailto:|https?:|[@#!])[^>]{0,500}>/gi, ' ')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/\p{C}/gu, ' ')
    .replace(/[*`_~]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
