/** Typed text to plain text: one kind of space, dash, quote and digit; nothing invisible; no platform markup. */
import { mapOf } from '../../core/map-of.ts';

const entities = mapOf<string>({
  ...{ nbsp: ' ', '#160': ' ', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", apos: "'" },
  ...{ ndash: '-', mdash: '-', times: 'x', amp: '&', '#8211': '-', '#215': 'x' },
});

export function normalise(text: string): string {
  return text
    .replace(/&(#?[a-z0-9]{2,5});/gi, (whole, name: string) => entities.get(name.toLowerCase()) ?? whole)
    .replace(/<at>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/<(?:mailto:|tel:|https?:)[^<>|]{0,500}\|([^<>]{0,200})>/gi, ' $1 ')
    .replace(/<(?:mailto:|tel:|https?:|[@#!])[^<>]{0,500}>/gi, ' ')
    .replace(/<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,200})?\/?>/gi, ' ')
    .normalize('NFKC')
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/\u00d7/g, 'x')
    .replace(/\p{C}/gu, ' ')
    .replace(/(\d)\*(?=\d)/g, '$1x')
    .replace(
      /(\d) \*(?: (?=\d{1,2}(?![\da-z]))|(?=\d{1,2}(?![\da-z*])(?:[^*]{0,200}$|[^*]{0,200} \*\d)))/gi,
      '$1 x',
    )
    .replace(/[*`~]|(?<![a-z])_|_(?![a-z])/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
