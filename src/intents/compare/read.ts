/** What a message sets against what. Places are read clause by clause, since a message holds one place elsewhere. */
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { daysIn } from './days.ts';
import { yearsNamed } from '../language/facts/years-named.ts';
import type { Mentions } from '../language/mentions.ts';
import { payersIn, payerWords } from '../language/payers-in.ts';
import { readMentions } from '../language/read-mentions.ts';
import { readText } from '../language/reading/reading.ts';
import type { CompareQuestion } from './question.ts';

export interface Compared {
  readonly of: CompareQuestion['of'];
  readonly sides: readonly string[];
}

const cms = /\b(?:cms|8[- ]?min(?:ute)?|medicare|rule of eights|both rules|two rules|which rule|what rule)\b/;
const ama = /\b(?:ama|midpoint|cpt rule|both rules|two rules|which rule|what rule)\b/;
const nonparticipating = /\b(?:non[- ]?par(?:ticipating)?)\b/;
const qualifying = /\bqps?\b[ \w]{0,20} (?:vs|versus|or|against|and|than) [ \w-]{0,20}\bqps?\b/;
const people = /\b(?:pta|ptas|ota|otas|cota|cotas|assistants?)\b/;
const change =
  /\b(?:chang\w{0,5}|go(?:ne|es)? (?:up|down)|went (?:up|down)|increas\w{0,5}|decreas\w{0,5}|drop\w{0,5}|rais\w{0,5}|cuts?|new)\b/;

/** "At $2,400, today is $110: KX?", "1,600 in PT and 950 in speech, are we over": a sum without codes. */
export const asksOfThreshold = (text: string, { facts, services }: Mentions): boolean =>
  (facts.therapyToDate ?? facts.occupationalToDate) !== undefined &&
  services.length === 0 &&
  (facts.allowedToday !== undefined || ofThreshold.test(text));

const ofThreshold =
  /\b(?:kx|thresholds?|caps?|over|past|limits?|left|remaining|until|together|apart|count\w{0,3})\b/i;

/** "On 100 allowed what comes from Medicare": an allowed amount without codes, or what today adds beside a deductible. */
export const asksOfShares = ({ facts, services }: Mentions): boolean =>
  services.length === 0 && facts.allowedAmount !== undefined;

/** Undefined where only one thing is named. */
export function readCompare(typed: string, mentions: Mentions, today: ServiceDate): Compared | undefined {
  const text = typed.toLowerCase();
  if (asksOfThreshold(typed, mentions)) return { of: 'threshold', sides: [] };
  if (asksOfShares(mentions)) return { of: 'shares', sides: [] };
  const codes = new Set(mentions.services.map(({ code }) => code)).size;
  if (cms.test(text) && ama.test(text) && codes > 0) return { of: 'rules', sides: [] };
  if (nonparticipating.test(text) && codes > 0) return { of: 'participation', sides: [] };
  if (qualifying.test(text) && codes > 0) return { of: 'qualifying', sides: [] };
  if ((mentions.assistant === true || people.test(text)) && codes > 0 && !isOfPayer(mentions, text))
    return { of: 'people', sides: [] };
  const named = readClauses(typed, mentions, today);
  const payers = payersNamed(typed, mentions, named.payers);
  if (payers.length > 1) return { of: 'payers', sides: payers };
  const years = yearsIn(text, today);
  if (years.length > 1) return { of: codes > 0 ? 'years' : 'changes', sides: years };
  const days = daysIn(typed, today);
  if (days.length > 1) return { of: 'days', sides: days };
  const { places } = named;
  if (places.length > 1 && codes > 0) return { of: 'places', sides: places };
  if (codes > 1) return { of: 'codes', sides: [] };
  return places.length === 1 && codes > 0 && withNation.test(text)
    ? { of: 'places', sides: places }
    : undefined;
}

/** "What will Aetna pay for 97530 by a PTA": nobody is set against the assistant, and the payer prices the line. */
const isOfPayer = ({ payer }: Mentions, text: string): boolean =>
  payer !== undefined && !/^medicare/i.test(payer) && !sets.test(text);

const sets =
  /\b(?:vs|versus|than|instead|differ\w{0,6}|less|more|lose|costs?|cuts?|compared?|against|or|both|reduction)\b/;

/** One place is set against the national rate where something is said to differ. */
const withNation =
  /\b(?:national|nation|average|compared?|vs|versus|than|differ\w{0,6}|more|less|higher|lower|better|worse|cheaper|rest of)\b/;

/** Earliest first. A year alone beside a word of change is set against the one before. */
function yearsIn(text: string, today: ServiceDate): readonly string[] {
  const now = Number(today.slice(0, 4));
  const named = new Set(yearsNamed(text, today));
  // The January to come, for whoever asks later in the year.
  if (named.size === 0 && Number(today.slice(5, 7)) > 1 && /\bjan(?:uary)?\b/.test(text)) named.add(now + 1);
  const [only] = named;
  if (named.size === 1 && only !== undefined) named.add(change.test(text) && only >= now ? only - 1 : now);
  if (named.size === 0 && change.test(text)) return [String(now - 1), String(now)];
  return [...named].sort((a, b) => a - b).map(String);
}

const parted = /\b(?:than|vs\.?|versus|or|compared (?:to|with)|against|over|and|with|between|from)\b/i;

interface Named {
  readonly places: readonly string[];
  readonly payers: readonly string[];
}

/** Places and payers, a clause each: a message by itself holds one of either. */
export function readClauses(typed: string, whole: Mentions, today: ServiceDate): Named {
  const clauses = typed.split(parted);
  const read =
    clauses.length === 1 ? [whole] : clauses.map((clause) => readMentions(readText(clause), today, true));
  const places = read.flatMap(({ place }) => place ?? []);
  return {
    places: [...new Map(places.map((place) => [place.toLowerCase(), place])).values()].slice(0, 6),
    payers: [...new Set(read.flatMap(({ payer }) => payer ?? []))],
  };
}

/** With a word between them, as they are typed; else those of the list, in a row: "aetna medicare uhc". */
function payersNamed(typed: string, { payers = [] }: Mentions, parts: readonly string[]): readonly string[] {
  const listed = payersIn(payerWords(typed)).map(({ spelling }) => spelling);
  return [payers, listed, parts].reduce((most, each) => (each.length > most.length ? each : most), parts);
}
