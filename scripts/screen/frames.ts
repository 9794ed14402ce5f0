/**
 * A labelled message with other names in it: how somebody really wrote of a patient, or of a colleague, whatever the
 * name. Which of its words are the patient's name nobody labelled: what a first classifier finds in it is taken.
 */
import { member } from '../../src/intents/privacy/names/memberships.ts';
import { coarse, tokenOf, type Token } from '../../src/intents/privacy/names/token.ts';
import { wordsOf } from '../../src/intents/privacy/names/word.ts';
import type { Random } from '../classifier/random.ts';
import type { Names } from './names.ts';
import type { Piece, Sentence } from './generate.ts';

const word = /(\p{L}[\p{L}\p{M}'’-]*)/u;

/** `isName` says of a folded word whether it is part of the patient's name. */
export function renamed(
  text: string,
  isName: (folded: string) => boolean,
  { names, random }: { readonly names: Names; readonly random: Random },
): Sentence {
  const pieces = text.split(word).map((piece): Piece => {
    const found = word.test(piece) ? wordsOf(piece)[0] : undefined;
    if (found === undefined) return { text: piece, patient: false };
    const token = tokenOf(found);
    const patient = isName(found.folded);
    if (!patient && !isColleague(token)) return { text: piece, patient };
    const ending = found.possessive ? (/['’]s$/.exec(piece)?.[0] ?? '') : '';
    return { text: `${inShapeOf(found.shape, another(token, names, random))}${ending}`, patient };
  });
  return { kind: 'frame', pieces };
}

const isColleague = ({ coarse: kind, lists, shape }: Token): boolean =>
  kind === coarse.pure && shape % 3 === 1 && (lists & member.place) === 0;

function another({ coarse: kind, lists, ending }: Token, names: Names, random: Random): string {
  if (kind === coarse.letters && ending !== 0)
    return random.pick([...'ABCDEFGHJKLMNPRSTVW']) + random.pick(['', 'B', 'K', 'M', 'R', 'T', 'W']);
  const given = (lists & member.given) !== 0;
  const surname = (lists & member.surname) !== 0;
  if (given !== surname) return given ? names.given() : names.surname();
  return random.below(2) === 0 ? names.given() : names.surname();
}

const inShapeOf = (shape: 'capital' | 'caps' | 'lower', name: string): string =>
  shape === 'lower' ? name.toLowerCase() : shape === 'caps' ? name.toUpperCase() : name;
