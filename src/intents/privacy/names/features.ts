/**
 * What the classifier of names looks at, for each word that could be one: the word's lists and shape, the two words on
 * either side of it, the words around the whole name it is part of, and the shape of the message. Each feature is a
 * bucket of one table.
 */
import { coarse, hashOf, type Token } from './token.ts';
import { groupNames } from './memberships.ts';

export const buckets = 1 << 17;

/** So far before and behind a name each word of the language counts, wherever it stands. */
const reach = 8;

const edge: Token = {
  ...{
    kind: 'mark',
    symbol: 1,
    class: 1,
    coarse: 0,
    lists: 0,
    groups: 0,
    shape: 0,
    ending: 0,
    slip: 0,
    meant: 0,
    grams: [],
  },
  ...{ couldBeName: false, opensRun: false },
};

const mix = (one: number, two: number): number => {
  const value = Math.imul(one ^ two, 0x85ebca6b);
  return Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
};

/** What holds of the whole message. */
interface Setting {
  readonly shape: number;
  readonly groups: number;
  readonly names: number;
  /** Words with a slip, three at most: who types so misspells more. */
  readonly slips: number;
}

const code = hashOf('#code');
const minutes = hashOf('#min');
const question = hashOf('?');

function settingOf(tokens: readonly Token[]): Setting {
  let [words, lower, caps, groups, names, lexical, slips] = [0, 0, 0, 0, 0, 0, 0];
  let [codes, asks, mins] = [0, 0, 0];
  for (const { kind, shape, groups: of, opensRun, symbol, coarse: each, slip } of tokens) {
    if (kind === 'word') {
      words += 1;
      if (shape % 3 === 0) lower += 1;
      if (shape % 3 === 2) caps += 1;
      groups |= of;
      if (opensRun) names += 1;
      if (slip > 0 && each !== coarse.pure && each !== coarse.both) slips += 1;
      if (each === coarse.lexical) lexical += 1;
    } else if (symbol === code) codes = 1;
    else if (symbol === minutes) mins = 1;
    else if (symbol === question) asks = 1;
  }
  const style = words === 0 ? 0 : lower === words ? 1 : caps * 2 > words ? 2 : lower * 2 < words ? 3 : 4;
  const size = words < 4 ? words : words < 7 ? 4 : words < 13 ? 5 : 6;
  return {
    shape: ((((style * 8 + size) * 2 + codes) * 2 + asks) * 2 + mins) * 3 + Math.min(lexical, 2),
    groups,
    names: Math.min(names, 4),
    slips: Math.min(slips, 3),
  };
}

/** Calls `look` with each index that could be a name and its buckets, the first `count` of the array. */
export function featuresOf(
  tokens: readonly Token[],
  look: (index: number, features: Uint32Array, count: number) => void,
): void {
  if (!tokens.some(({ couldBeName }) => couldBeName)) return;
  const setting = settingOf(tokens);
  const features = new Uint32Array(256);
  let count = 0;
  const add = (kind: number, value: number): void => {
    features[count] = (mix(mix(kind, 0x9e3779b9), value) >>> 8) & (buckets - 1);
    count += 1;
  };
  const at = (index: number): Token => tokens[index] ?? edge;
  let end = -1;
  let start = -1;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = at(index);
    if (!token.couldBeName) continue;
    if (index >= end) {
      start = index;
      end = index + 1;
      while (
        end < start + 5 &&
        (at(end).opensRun || (at(end).couldBeName && at(end).shape > 0) || joins(at(end), at(end + 1)))
      )
        end += 1;
    }
    count = 0;
    const { class: own, coarse: plain, shape } = token;
    const kindly = plain * 8 + shape;
    add(1, own);
    add(2, token.lists);
    add(3, kindly);
    if (plain === coarse.both || plain === coarse.lexical) add(4, mix(token.symbol, shape));
    add(5, mix(token.ending, plain));
    for (const gram of token.grams) add(6, gram);
    const others = setting.slips - (token.slip > 0 && plain !== coarse.pure && plain !== coarse.both ? 1 : 0);
    const slipped = token.slip * 4 + Math.max(0, others);
    add(7, mix(slipped, kindly));
    add(8, mix(slipped, own));
    if (token.slip > 0) add(9, mix(token.meant, token.slip));
    for (let far = 1; far <= 2; far += 1) {
      for (const side of [-far, far]) {
        const near = at(index + side);
        add(10 + side, near.symbol);
        add(20 + side, mix(near.symbol, kindly));
        add(30 + side, mix(near.class, own));
        add(40 + side, mix(near.groups, kindly));
        add(50 + side, mix(near.groups, near.coarse));
      }
    }
    const [before, after, before2, after2] = [at(index - 1), at(index + 1), at(index - 2), at(index + 2)];
    add(60, mix(mix(before.symbol, after.symbol), kindly));
    add(61, mix(mix(before.groups, after.groups), kindly));
    add(62, mix(mix(before2.symbol, before.symbol), kindly));
    add(63, mix(mix(after.symbol, after2.symbol), kindly));
    add(64, mix(mix(before2.groups, before.groups), kindly));
    add(65, mix(mix(after.groups, after2.groups), kindly));
    add(66, mix(mix(before.class, after.class), own));
    // Around the whole name.
    const [left, right, left2, right2] = [at(start - 1), at(end), at(start - 2), at(end + 1)];
    const run = mix((end - start) * 8 + (index - start), kindly);
    add(70, run);
    add(71, mix(left.symbol, run));
    add(72, mix(right.symbol, run));
    add(73, mix(mix(left.symbol, right.symbol), plain));
    add(74, mix(mix(left2.symbol, left.symbol), plain));
    add(75, mix(mix(right.symbol, right2.symbol), plain));
    add(76, mix(mix(left.groups, right.groups), run));
    add(77, mix(mix(left2.groups, left.groups), plain));
    add(78, mix(mix(right.groups, right2.groups), plain));
    add(79, mix(mix(right.symbol, right2.symbol), at(end + 2).symbol));
    add(80, mix(mix(at(start - 3).groups, left2.groups), mix(left.groups, right.groups)));
    add(81, mix(mix(right2.groups, at(end + 2).groups), mix(right.groups, plain)));
    // Of the message.
    for (let far = Math.max(0, start - reach); far < Math.min(tokens.length, end + reach); far += 1)
      if (at(far).kind === 'word' && at(far).coarse === coarse.lexical && (far < start || far >= end))
        add(far < start ? 85 : 86, at(far).symbol);
    add(90, mix(setting.shape, kindly));
    add(91, mix(setting.shape, own));
    add(92, mix(setting.names, kindly));
    add(93, mix(Math.min(start, 3), kindly));
    add(94, mix(mix(Math.min(start, 2), Math.min(tokens.length - end, 2)), mix(setting.shape, run)));
    add(95, mix(mix(Math.min(start, 2), right.symbol), kindly));
    add(97, mix(mix(left.symbol, right.symbol), slipped));
    add(96, mix(mix(Math.min(start, 2), right.groups), mix(right2.groups, plain)));
    for (let group = 0; group < groupNames.length; group += 1)
      if ((setting.groups & (1 << group)) !== 0) {
        add(100 + group, plain);
        add(130 + group, mix(Math.min(start, 2), kindly));
      }
    look(index, features, count);
  }
}

/** "J. Smith", "Smith-Jones": a point or hyphen within a name. */
const joins = (mark: Token, next: Token): boolean =>
  mark.kind === 'mark' && (mark.symbol === point || mark.symbol === hyphen) && next.opensRun;
const point = hashOf('.');
const hyphen = hashOf('-');
