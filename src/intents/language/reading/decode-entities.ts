/** "&amp;", "&#64;", "&#x40;": the characters they stand for, also where they were escaped twice. */
import { mapOf } from '../../../core/map-of.ts';

const named = mapOf<string>({
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', commat: '@', period: '.', colon: ':' },
  ...{ sol: '/', num: '#', hyphen: '-', ndash: '-', mdash: '-', shy: '', lpar: '(', rpar: ')', ensp: ' ' },
  ...{ times: 'x' },
});

export const decodeEntities = (text: string): string =>
  text.includes('&') ? decodeOnce(decodeOnce(text)) : text;

const decodeOnce = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });
