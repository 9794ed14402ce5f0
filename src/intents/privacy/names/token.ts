/** A word of a message as the classifier of names sees it. */
import { groupsOf, member, membershipsOf } from './memberships.ts';
import { slip, slipOf, type Slip } from '../words/misspelt.ts';
import type { Word } from './word.ts';

export interface Token {
  readonly kind: Word['kind'];
  /** Surface of a word of the language; of a name, what lists it stands in; of a number, what kind it is. */
  readonly symbol: number;
  /** Lists and shape together. */
  readonly class: number;
  readonly coarse: number;
  readonly lists: number;
  readonly groups: number;
  readonly shape: number;
  readonly ending: number;
  /** How near it is to a word of ours which it is not, and that word. */
  readonly slip: number;
  readonly meant: number;
  /** Three letters each, of a word of no list: what tells "Okonkwo" from "therputic". */
  readonly grams: readonly number[];
  readonly couldBeName: boolean;
  readonly opensRun: boolean;
}

export const coarse = { lexical: 0, pure: 1, both: 2, strange: 3, slip: 4, letters: 5 } as const;

export function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

const shapes = { lower: 0, capital: 1, caps: 2 } as const;
/** "WebPT", "MyBlue", "Thera-Band®": a maker's, not "McKay". */
const isMixed = (text: string): boolean =>
  /[a-z][A-Z]|[®™]|^[A-Z]{2,}[a-z]/.test(text.replace(/^(?:Mc|Mac|De|Di|Le|La|Van|O['’])/, ''));

export function tokenOf(word: Word): Token {
  const { kind, folded, text, possessive } = word;
  if (kind !== 'word') return plainToken(kind, kind === 'number' ? numberKind(text) : text);
  // "pt n st w auth": and, with.
  const letter = folded.length === 1 && (word.shape !== 'lower' || !/[ainw]/.test(folded));
  const lists = letter ? 0 : membershipsOf(folded, text) | (isMixed(text) ? member.mixed : 0);
  const shape = shapes[word.shape] + (possessive ? 3 : 0);
  const named = (lists & (member.given | member.surname)) !== 0;
  const written = letter ? 0 : groupsOf(folded);
  const isOurs = letter || (lists & member.trade) !== 0 || written !== 0;
  const near = isOurs ? noSlip : nearOf(folded, named);
  // What is no word and no name is read as the word it is near to.
  const isSlip = !named && (lists & ~member.mixed) === 0 && near.how !== slip.none;
  const groups = isSlip ? groupsOf(near.meant) : written;
  const lexical = (lists & (member.english | member.trade)) !== 0 || written !== 0;
  const kindOfName =
    isSlip && sure.has(near.how) ? coarse.slip : coarseOf({ folded, lists, groups: written, named, lexical });
  const said = isSlip ? near.meant : lists === 0 && groups === 0 ? '' : folded;
  const symbol = named && !lexical ? lists | 0x4000_0000 : said === '' ? ofNoList : hashOf(said);
  // "pt HH": what is a word of the trade elsewhere may be somebody's initials.
  const maybeInitials = kindOfName === coarse.lexical && word.shape === 'caps' && folded.length < 4;
  const couldBeName =
    maybeInitials ||
    kindOfName === coarse.pure ||
    kindOfName === coarse.strange ||
    kindOfName === coarse.slip ||
    kindOfName === coarse.both ||
    (kindOfName === coarse.letters && written === 0 && folded !== '') ||
    (word.shape === 'capital' && (lists & member.trade) === 0);
  return {
    kind,
    symbol,
    class: hashOf(`c${lists},${shape}`),
    coarse: kindOfName,
    lists,
    groups,
    shape,
    ending: hashOf(`${folded.slice(-3)}`),
    slip: near.how,
    meant: near.how === slip.none ? 0 : hashOf(near.meant),
    grams: kindOfName === coarse.strange || kindOfName === coarse.slip ? gramsOf(folded) : [],
    couldBeName,
    opensRun:
      couldBeName &&
      !maybeInitials &&
      (word.shape !== 'lower' ||
        kindOfName === coarse.pure ||
        kindOfName === coarse.strange ||
        kindOfName === coarse.letters),
  };
}

const ofNoList = 7;
const noSlip: Slip = { how: slip.none, meant: '' };
/** What a list knows for a name is one letter off many a word: only letters exchanged or lost say something. */
const nearOf = (folded: string, named: boolean): Slip => {
  const near = slipOf(folded);
  return named && near.how > slip.short ? noSlip : near;
};
/** Hardly a name by itself. */
const sure: ReadonlySet<number> = new Set([slip.exchanged, slip.one]);

const longestGrams = 12;
const gramsOf = (folded: string): readonly number[] =>
  Array.from({ length: Math.min(folded.length, longestGrams) }, (_, at) =>
    hashOf(`^${folded}$`.slice(at, at + 3)),
  );

interface Known {
  readonly groups: number;
  readonly folded: string;
  readonly lists: number;
  readonly named: boolean;
  readonly lexical: boolean;
}

function coarseOf({ folded, lists, groups, named, lexical }: Known): number {
  if ((lists & member.foreign) !== 0 && groups === 0) return coarse.strange;
  if (/^[a-z](?:-[a-z]){1,2}$/.test(folded) || (folded.length < 4 && !lexical && !named))
    return coarse.letters;
  if (named)
    return lexical || (lists & (member.place | member.payer | member.eponym)) !== 0
      ? coarse.both
      : coarse.pure;
  return (lists & ~(member.accented | member.mixed)) === 0 && !lexical ? coarse.strange : coarse.lexical;
}

const plainToken = (kind: Word['kind'], text: string): Token => ({
  ...{ kind, symbol: hashOf(text), class: hashOf(text), coarse: coarse.lexical, lists: 0, groups: 0 },
  ...{ shape: 0, ending: 0, slip: 0, meant: 0, grams: [], couldBeName: false, opensRun: false },
});

function numberKind(text: string): string {
  if (/^(?:9\d{4}|2056[01]|[a-z]\d{4}|\d{4}[a-z])(?:[a-z]{2}|x\d{1,2})*$/i.test(text)) return '#code';
  if (/^\d{1,3}(?:m|min|mins|u|x)$/i.test(text)) return '#min';
  if (/^(?:19|20)\d\d$/.test(text)) return '#year';
  return text.length < 4 ? '#few' : '#many';
}
