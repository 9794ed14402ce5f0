/**
 * Persons of a message, and the minutes told of them alone ("PT 5 minutes, PTA 25"); both are taken out of what the
 * readers of codes and amounts see. A word that may mean the patient ("pt") is a therapist only beside an assistant or
 * a therapist of another discipline.
 */
import type { ServiceDate } from '../../../core/claim/service-date.ts';
import { startsCode } from '../code-follows.ts';
import type { Words } from '../reader.ts';
import type { Token } from '../reading/tokens.ts';
import { scopeOf } from './scope-of.ts';
import { minutesAt, minuteWord } from './minutes-at.ts';
import { partOutOf } from './part-out-of.ts';
import { splitBetween } from './split-between.ts';
import {
  asking,
  between,
  doing,
  during,
  namedAt,
  ofTheTrade,
  placesOfWork,
  through,
  treatsTogether,
  type Named,
  type Person,
  type Share,
} from './people.ts';

export interface PeopleRead {
  readonly people: readonly Person[];
  readonly shares: readonly Share[];
  readonly left: readonly Token[];
  /** Therapist and assistant treated at one time. */
  readonly together?: true;
}

interface Found extends Named {
  readonly at: number;
  readonly person: Person;
}

export function readPeople(text: string, tokens: readonly Token[], today: ServiceDate): PeopleRead {
  const here = (at: number): Words => ({ text, tokens, at, today, billing: false });
  const lower = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const isNameOfCode = (at: number): boolean => startsCode(here(at), 0);
  const found = everyone({ text, tokens }, lower, isNameOfCode);
  const isShared = treatsTogether(text) && found.some(({ role }) => role === 'therapist');
  const both = found.some(({ role }) => role === 'assistant') ? ({ together: true } as const) : {};
  if (isShared) return { people: [], shares: [], left: withoutPeople(tokens, found), ...both };
  const codes = tokens.filter((_, at) => isNameOfCode(at)).length;
  if (found.every(({ role }) => role === 'therapist') && !(codes > 1 && areOfTwoPlans(found)))
    return { people: [], shares: [], left: tokens };
  const taken = new Set<number>();
  const shares: Share[] = [];
  // "PT 20 PTA 25 on 97110": both amounts are of the one code.
  const eachHasAmount =
    found.length > 1 && found.every(({ at, taken: size }) => minutesAt(tokens, at + size) !== undefined);
  const part = codes > 0 ? partOutOf(tokens, found) : undefined;
  if (part !== undefined) {
    const { person, minutes, whole, from, to } = part;
    shares.push({ person, minutes, whole, inside: true });
    for (let at = from; at < to; at += 1) taken.add(at);
  }
  const apart = codes === 1 && part === undefined ? splitBetween(tokens, found, isNameOfCode) : [];
  for (const [i, each] of found.entries()) {
    for (let at = each.at; at < each.at + each.taken; at += 1) taken.add(at);
    const amount = apart[i];
    if (amount !== undefined) {
      shares.push({ person: each.person, minutes: amount.value, inside: false });
      for (let at = amount.at; at < amount.at + amount.taken; at += 1) taken.add(at);
      continue;
    }
    const share = part === undefined ? (shareAfter(each) ?? shareBefore(each)) : undefined;
    if (share === undefined) continue;
    shares.push({ person: each.person, ...share });
    for (let at = share.from; at < share.to; at += 1) taken.add(at);
  }
  return {
    people: found.map(({ person }) => person),
    shares,
    left: tokens.filter((_, at) => !taken.has(at)),
  };

  /** "PTA takes over for 25": an amount behind the person that no code follows. */
  function shareAfter({ at, taken: size, person }: Found) {
    if (person.binds === 'before' || standsBehindAmount(at)) return undefined;
    let next = at + size;
    const start = next;
    while (
      next - start < 4 &&
      (doing.has(lower(next)) || during.has(lower(next)) || between.has(lower(next)))
    )
      next += 1;
    const amount = minutesAt(tokens, next);
    if (amount === undefined) return undefined;
    const behind = next + amount.taken;
    const joined = /^(?:of|for|on|in)$/.test(lower(behind)) ? behind + 1 : behind;
    const parted = /[,;:]/.test(text.slice(tokens[behind - 1]?.to, tokens[behind]?.from));
    // "The PTA covered 4 of them": of the minutes told before.
    const isMore = tokens.slice(start, next).some(({ lower: word }) => more.has(word));
    if (!isMore && lower(behind) === 'of' && ofWhatWasTold.has(lower(behind + 1)))
      return { minutes: amount.value, inside: true, from: at + size, to: behind + 2 };
    const alone = codes === 1 && (parted || eachHasAmount);
    if (!alone && (startsCode(here(joined), 0) || startsCode(here(behind), 0))) return undefined;
    return { minutes: amount.value, inside: false, from: at + size, to: behind };
  }

  /** "23m pta": the amount before is this person's own. */
  function standsBehindAmount(at: number): boolean {
    const before = tokens[at - 1];
    const parted = /[,;:.]/.test(text.slice(before?.to ?? 0, tokens[at]?.from));
    return (
      before !== undefined &&
      !parted &&
      !taken.has(at - 1) &&
      (minutesAt(tokens, at - 1) !== undefined || minuteWord.test(lower(at - 1)))
    );
  }

  /** "45 min, 20 by the PT": an amount that is nobody's own, told before, of which this one is a part. */
  function wholeStandsBefore(first: number): boolean {
    return tokens.slice(0, first).some((_, at) => {
      const amount = isNameOfCode(at) ? undefined : minutesAt(tokens, at);
      if (amount === undefined || isNameOfCode(at + amount.taken)) return false;
      let next = at + amount.taken;
      while (linking.has(lower(next))) next += 1;
      return next <= first && !found.some((each) => each.at === next || each.at + each.taken === at);
    });
  }

  /** "12 of that was me", "13m pt": an amount before the person that does not stand behind a code. */
  function shareBefore({ at }: Found) {
    let back = at - 1;
    let inside = false;
    while (at - back < 6 && linking.has(lower(back))) {
      inside ||= /^(?:that|it|which|those|them)$/.test(lower(back));
      back -= 1;
    }
    const unit = minuteWord.test(lower(back)) ? 1 : 0;
    const amount = minutesAt(tokens, back - unit);
    if (amount?.taken !== unit + 1) return undefined;
    const amountAt = back - unit;
    const part = partOfWhole.has(lower(amountAt - 1)) ? 1 : 0;
    inside ||= part === 1 && codes === 1;
    const first = amountAt - part;
    inside ||= codes === 1 && wholeStandsBefore(first);
    if (taken.has(first)) return undefined;
    const person = found.find((each) => each.at + each.taken === first);
    const joins = /^(?:and|plus|then|,)$/.test(lower(first - 1))
      ? found.some((each) => each.at + each.taken === first - 1)
      : false;
    if (!inside && person === undefined && !joins) return undefined;
    return { minutes: amount.value, inside, from: first, to: back + 1 };
  }
}

/** "PT 97110 21, OT 97535 22": a physical and an occupational therapist, each with lines of a plan of its own. */
const areOfTwoPlans = (found: readonly Found[]): boolean =>
  new Set(found.flatMap(({ discipline = [] }) => discipline)).size > 1;

const withoutPeople = (tokens: readonly Token[], found: readonly Found[]): readonly Token[] =>
  tokens.filter((_, i) => !found.some(({ at, taken }) => i >= at && i < at + taken));

const more = new Set(['another', 'additional', 'further', 'extra']);
const ofWhatWasTold = new Set(['that', 'it', 'those', 'them', 'these', 'which']);

/** "the first 15 was the PT": inside the minutes already told. */
const partOfWhole = new Set(['first', 'last', 'other', 'final', 'remaining']);
const linking = new Set(
  'of that it which those them was were is by with from the a our w/ done given were only just'.split(' '),
);
function everyone(
  { text, tokens }: Pick<Words, 'text' | 'tokens'>,
  lower: (at: number) => string,
  isNameOfCode: (at: number) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = namedAt((ahead) => lower(at + ahead));
    // "OT clinic here" is nobody who treated.
    if (named === undefined || isNameOfCode(at) || placesOfWork.has(lower(at + named.taken))) continue;
    // "I" treated only where it says so.
    if (lower(at) === 'i' && (!doing.has(lower(at + 1)) || asking.has(lower(at - 1)))) continue;
    if (isInGeneral(at, named, lower)) {
      at += named.taken - 1;
      continue;
    }
    const { taken, role, title, discipline } = named;
    const person: Person = {
      role,
      from: tokens[at]?.from ?? 0,
      binds: bindingOf({ text, tokens }, at, taken, lower),
      scope: scopeOf(at, taken, lower),
      ...(title === undefined ? {} : { title }),
      ...(discipline === undefined ? {} : { discipline }),
    };
    found.push({ ...named, at, person });
    at += taken - 1;
  }
  return found;
}

/** A rule about any such person, not somebody who treated: "can a PTA", "PTA supervision", "CQ for an assistant". */
function isInGeneral(at: number, { taken, role }: Named, lower: (at: number) => string): boolean {
  if (role === 'therapist') return false;
  const article = /^(?:an?|the|our|my)$/.test(lower(at - 1)) ? 1 : 0;
  const before = lower(at - 1 - article);
  if (ofTheTrade.has(lower(at + taken))) return true;
  if (/^(?:no|without|not|never|ai|billing|your)$/.test(before)) return true;
  if (/^(?:this|that|your)$/.test(lower(at - 1))) return true;
  if (/^an?$/.test(lower(at - 1)) && /^(?:for|is|or)$/.test(before) && !doing.has(lower(at + taken)))
    return true;
  if (
    lower(at).endsWith('s') &&
    !lower(at).endsWith("'s") &&
    !through.has(before) &&
    !doing.has(lower(at + taken))
  )
    return true;
  return asking.has(before) && (article === 1 || before !== 'is') && !past.test(lower(at + taken));
}

const past =
  /^(?:did|has|gave|treated|ran|provided|performed|saw|worked|finished|started|took|handled|delivered|furnished|completed|covered|put|led|spent)$/;

/** By the word before or behind; else by where the clause ends: on one side of the person alone. */
function bindingOf(
  { text, tokens }: Pick<Words, 'text' | 'tokens'>,
  at: number,
  taken: number,
  lower: (at: number) => string,
): Person['binds'] {
  let back = at - 1;
  while (/^(?:the|a|an|our|my)$/.test(lower(back))) back -= 1;
  if (during.has(lower(at + taken))) return 'after';
  if (through.has(lower(back))) return 'before';
  if (doing.has(lower(at + taken))) return 'after';
  const isParted = (left: number, right: number): boolean =>
    joins.test(lower(left)) ||
    joins.test(lower(right)) ||
    /[,;:.]/.test(text.slice(tokens[left]?.to ?? 0, tokens[right]?.from ?? text.length));
  const [opens, closes] = [
    back < 0 || isParted(back, at),
    at + taken >= tokens.length || isParted(at + taken - 1, at + taken),
  ];
  if (opens === closes || back < 0) return 'open';
  return opens ? 'after' : 'before';
}

const joins = /^(?:and|then|plus|while|but|&)$/;
