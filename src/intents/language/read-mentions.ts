/** Reads a text word by word. What no reader recognises is kept aside as strange, unless mere filler. */
import { dollars } from '../../core/money/cents.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { noMentions, type Mentions, type ServiceMention } from './mentions.ts';
import { leaveOutIdle } from './leave-out-idle.ts';
import { partMinutes } from './part-minutes.ts';
import { askOfDeductible } from './facts/ask-of-deductible.ts';
import { bindCharge } from './facts/bind-charge.ts';
import { readFacts } from './facts/read-facts.ts';
import { askWhichEvaluation } from './read-shorthand.ts';
import { bindPeople, withoutAides } from './people/bind-people.ts';
import { readPeople } from './people/read-people.ts';
import { readers } from './readers.ts';
import type { Words } from './reader.ts';
import { askMinutesOrUnits } from './minutes-or-units.ts';
import { settleLoneNumber } from './settle-lone-number.ts';
import { addStateNamedApart } from './state-apart.ts';
import { stops } from './stop-words.ts';
import type { Reading } from './reading/reading.ts';
import { longestWord } from './reading/tokens.ts';

export function readMentions(reading: Reading, today: ServiceDate, billing = false): Mentions {
  const { text, payers } = reading;
  const stated = readFacts(reading.tokens);
  const people = readPeople(text, stated.rest, today);
  const tokens = people.left;
  const mentions: Mentions = { ...noMentions(), facts: stated.facts };
  if (people.people.length > 0) Object.assign(mentions, { people: people.people, shares: people.shares });
  if (people.together === true) mentions.together = true;
  if (stated.card !== undefined) mentions.card = stated.card;
  const starts = new Map<ServiceMention, number>();
  let at = 0;
  while (at < tokens.length && mentions.services.length <= mostServices) {
    const here: Words = { text, tokens, at, today, billing, payers };
    const token = tokens[at];
    if (token === undefined) break;
    const before = mentions.services.length;
    const taken = token.text.length > longestWord ? 0 : takenBy(here, mentions);
    for (const service of mentions.services.slice(before)) starts.set(service, token.from);
    if (taken === 0 && !stops.has(token.text.toLowerCase())) mentions.strange.push(token);
    at += Math.max(1, taken);
  }
  addStateNamedApart(mentions, tokens);
  if (mentions.payerState !== undefined) mentions.place ??= mentions.payerState;
  if (stated.parting !== undefined) partMinutes(mentions, stated.parting);
  leaveOutIdle(mentions, stated);
  withoutAllowedAmount(mentions);
  if (stated.chargeSpan !== undefined) bindCharge(mentions, starts, stated.chargeSpan, text);
  bindPeople(mentions, people, starts);
  askWhichEvaluation(mentions, text);
  const read = finished(mentions);
  settleLoneNumber(read, text);
  askMinutesOrUnits(read);
  return read;
}

/** Beside codes what is allowed is computed: an amount told of it is not used. */
function withoutAllowedAmount(mentions: Mentions): void {
  const { allowedAmount, ...facts } = mentions.facts;
  if (allowedAmount === undefined || mentions.services.length === 0) return;
  mentions.facts = facts;
  mentions.strange.push({ text: `$${dollars(allowedAmount)}`, from: 0, to: 0 });
}

/** More codes are refused (understand.ts), whatever follows them. */
const mostServices = 60;

function takenBy(here: Words, mentions: Mentions): number {
  for (const reader of readers) {
    const taken = reader(here, mentions);
    if (taken > 0) return taken;
  }
  return 0;
}

/** What could only be settled once everything was read. */
function finished(mentions: Mentions): Mentions {
  const { awaiting, spread, services, spreadModifiers = [] } = mentions;
  for (const service of services) service.modifiers.push(...spreadModifiers);
  if (spread !== undefined) {
    for (const service of services) {
      if (service.minutes !== undefined || service.units !== undefined) continue;
      Object.assign(service, spread);
    }
  }
  settleDayTotal(mentions);
  settleOnlyService(mentions);
  joinMinutesAndUnits(mentions);
  foldRepeats(mentions);
  settleAmounts(mentions);
  askOfDeductible(mentions);
  if (awaiting !== undefined && (awaiting.minutes ?? awaiting.units) !== undefined) leftOver(mentions);
  return mentions.doubts.some(({ index }) => index !== undefined) ? mentions : withoutAides(mentions);
}

/** Where one code stands alone without an amount, the total is its minutes. */
function settleOnlyService(mentions: Mentions): void {
  const { services, facts } = mentions;
  const [only, second] = services;
  const { totalMinutes, oneOnOneMinutes, ...others } = facts;
  const minutes = oneOnOneMinutes ?? totalMinutes;
  if (only === undefined || second !== undefined || minutes === undefined) return;
  const parted = oneOnOneMinutes !== undefined && (only.minutes ?? 0) > oneOnOneMinutes;
  if ((only.minutes !== undefined && !parted) || only.units !== undefined) return;
  only.minutes = minutes;
  mentions.facts = others;
}

/** Behind lines that all have units, minutes on the last alone are those of the day. */
function settleDayTotal(mentions: Mentions): void {
  const { services } = mentions;
  const last = services.at(-1);
  const others = services.slice(0, -1);
  const isClaimed = ({ units, minutes }: ServiceMention): boolean =>
    units !== undefined && minutes === undefined;
  if (last?.minutes === undefined || last.units === undefined || others.length === 0) return;
  if (!others.every(isClaimed)) return;
  mentions.facts = { totalMinutes: last.minutes, ...mentions.facts };
  const { minutes, ...claimed } = last;
  mentions.services = [...others, claimed];
}

/** "40 min of group, is that 3 units": minutes and units of the only code, told apart, are one line. */
function joinMinutesAndUnits(mentions: Mentions): void {
  const [first, second, third] = mentions.services;
  if (first === undefined || second === undefined || third !== undefined || mentions.doubts.length > 0)
    return;
  const { units } = second;
  const isTimed = first.minutes !== undefined && first.units === undefined;
  if (first.code !== second.code || !isTimed || units === undefined || second.minutes !== undefined) return;
  mentions.services = [{ ...second, ...first, modifiers: [...first.modifiers, ...second.modifiers], units }];
}

/** A code named again without an amount speaks of the line it has, and so does whoever is named with it. */
function foldRepeats(mentions: Mentions): void {
  const { services, doubts } = mentions;
  const isBare = ({ minutes, units, modifiers }: ServiceMention): boolean =>
    minutes === undefined && units === undefined && modifiers.length === 0;
  const firstOf = (again: ServiceMention): ServiceMention | undefined =>
    services.find(
      (each) => each !== again && each.code === again.code && (!isBare(each) || each.assistant === true),
    );
  const repeats = services.filter((each, i) => {
    const first = isBare(each) ? firstOf(each) : undefined;
    return first !== undefined && services.indexOf(first) < i;
  });
  // An open question counts services by their place: nothing is moved under it.
  if (repeats.length === 0 || doubts.some(({ index }) => index !== undefined)) return;
  mentions.services = services.filter((each) => !repeats.includes(each));
  for (const again of repeats) {
    const first = firstOf(again);
    if (first !== undefined && again.aide === true) first.aide = true;
    if (first === undefined || again.assistant !== true) continue;
    if (again.assistantTitle !== undefined) first.assistantTitle ??= again.assistantTitle;
    if (first.minutes === undefined) first.assistant = true;
    else first.assistantMinutes ??= first.minutes;
  }
}

/**
 * "97140 59 15": with its minutes said beside it, 59 is the modifier. "97110 25 97116 20": where the other codes
 * have minutes, so has this one. Only where nothing else tells is it asked.
 */
function settleAmounts(mentions: Mentions): void {
  const { services, doubts } = mentions;
  const open = doubts.filter(
    ({ about, index, choices }) =>
      about === 'amount' && index !== undefined && choices[1]?.label.startsWith('Modifier') === true,
  );
  const others = services.some(
    (service, i) => service.minutes !== undefined && open.every(({ index }) => index !== i),
  );
  for (const doubt of open) {
    const service = services[doubt.index ?? -1];
    const timed = service?.minutes !== undefined || service?.units !== undefined;
    if (!timed && !others) continue;
    const settled = doubt.choices[timed ? 1 : 0]?.apply(mentions);
    mentions.services = settled?.services ?? mentions.services;
    mentions.doubts = mentions.doubts.filter((each) => each !== doubt);
  }
}

/** "seen 2:00-2:55: therex 2:00-2:30, manual 2:30-2:55": an amount more than codes, and the first is the whole. */
function settleTotal(mentions: Mentions): boolean {
  const { awaiting, services, ledByMinutes } = mentions;
  const said = [...services.map(({ minutes }) => minutes), awaiting?.minutes];
  const [whole = 0, ...shares] = said.map((minutes) => minutes ?? Number.NaN);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (ledByMinutes !== true || services.length < 2 || !(sum <= whole)) return false;
  mentions.services = services.map((service, i) => ({ ...service, minutes: shares[i] ?? 0 }));
  delete mentions.awaiting;
  return true;
}

/** An amount no code took: "units for 38 minutes", or a second amount for a code that has one. */
function leftOver(mentions: Mentions): void {
  const { awaiting, services } = mentions;
  const [only, other] = services;
  if (awaiting === undefined || settleTotal(mentions)) return;
  const { minutes, units, word } = awaiting;
  if (only !== undefined && other === undefined && minutes !== undefined && only.minutes !== undefined) {
    const [first, second] = [only.minutes, minutes];
    const set =
      (value: number) =>
      (read: Mentions): Mentions => ({
        ...read,
        services: read.services.map((service) => ({ ...service, minutes: value })),
      });
    const choices = [...new Set([first, second, first + second])].filter((value) => value <= 1440);
    mentions.doubts.push({
      about: 'amount',
      ask: `${only.code} has two amounts, ${first} and ${second} minutes. How many minutes in all?`,
      choices: choices.map((value) => ({ label: `${value} minutes`, apply: set(value) })),
    });
    return;
  }
  if (services.length === 0) return;
  const listed = services.reduce((sum, each) => sum + (each.minutes ?? Number.NaN), 0);
  if (minutes !== undefined && other !== undefined && minutes >= listed) {
    mentions.facts = { totalMinutes: minutes, ...mentions.facts };
    delete mentions.awaiting;
    return;
  }
  const free = services.filter((service) => service.minutes === undefined && service.units === undefined);
  const [lone, second] = free;
  if (lone !== undefined && second === undefined) {
    Object.assign(lone, minutes === undefined ? { units } : { minutes });
    delete mentions.awaiting;
  } else if (free.length === 0) {
    // Every code has its own: what is more is said, not refused.
    mentions.strange.push({ text: word, from: 0, to: 0 });
    delete mentions.awaiting;
  } else
    mentions.faults.push({
      word,
      problem: 'I cannot tell which code this belongs to; write each code with its minutes',
    });
}
