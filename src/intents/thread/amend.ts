/** What is said next in a thread: the last question, changed by it; or nothing of it, and a question of its own. */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { aboutOf, amendDay, same } from './amend-day.ts';
import { exchangesAmounts } from './amounts-in-order.ts';
import { shareIn } from './amend-people.ts';
import { settingSaid } from '../unit-limit/setting-said.ts';
import { returnsToNation, returnsToToday } from './amend-facts.ts';
import { amendCompare } from './amend-compare.ts';
import { nameLines } from './name-lines.ts';
import { amendEvaluation } from './amend-evaluation.ts';
import { amendStimulation } from './amend-stimulation.ts';
import { amendTopic, saysMore } from './amend-topic.ts';
import type { Mentions } from '../language/mentions.ts';
import { readAgain, type Reading } from '../language/reading/reading.ts';
import { codesOf } from './codes-of.ts';
import { groupsOf, isNumberWord, oneNumber } from '../language/number-words.ts';
import { settleByThread } from './settle-by-thread.ts';
import { readMentions } from '../language/read-mentions.ts';
import type { CompareQuestion } from '../compare/question.ts';
import { isEnglish } from '../privacy/words/listed-words.ts';
import type { Question } from '../question.ts';
import { saysOnlyAmounts } from '../understand/says-only-amounts.ts';
import { subcommandOf } from '../understand/slash-words.ts';

/** Whether a message is short, and no command: only then it may speak of the last question. */
export function takesUp({ text }: Reading): boolean {
  const [first = ''] = text.split(' ', 1);
  return text !== '' && text.split(' ').length <= longest && subcommandOf(first) === undefined;
}

/** "price", "units?": a command by itself, of what was spoken of before. */
export const asksOfThread = ({ text }: Reading): boolean =>
  /^[a-z]{3,10}[?.!]?$/i.test(text) && subcommandOf(text.replace(/\W/g, '')) !== undefined;

/** Undefined where the text changes nothing: it is a question of its own. */
export function amend(previous: Question, said: Reading, today: ServiceDate): Question | undefined {
  if (!takesUp(said)) return undefined;
  const named = nameLines(previous, said) ?? inFigures(said);
  const reading = byOne.test(named.text) ? readAgain(named, named.text.replace(byOne, ' by the $1')) : named;
  const { text } = reading;
  const mentions = settleByThread(readMentions(reading, today, true), codesOf(previous));
  // Amounts in the order of the lines are no second amount of one code.
  const amounts = saysOnlyAmounts(text);
  if (mentions.faults.length > 0 && !amounts) return undefined;
  if (mentions.doubts.length > 0) return undefined;
  if (previous.intent === 'denial_help' && ofDenial.test(text)) {
    const changed = amendTopic(previous, mentions, text);
    return changed === undefined || same(changed, previous) ? undefined : changed;
  }
  const evaluated = amendEvaluation(previous, text) ?? amendStimulation(previous, text);
  if (evaluated !== undefined) return evaluated;
  const compared = amendCompare(previous, mentions, text, today);
  if (compared !== undefined) return compared;
  if (
    !opens.test(text) &&
    !turns.test(text) &&
    !isOnlyChange(previous, mentions, text) &&
    !isOtherCode(previous, mentions)
  )
    return undefined;
  if (!amounts && mentions.strange.filter(({ text: word }) => !isEnglish(word.toLowerCase())).length > 2)
    return undefined;
  if (
    /^\d/.test(text) &&
    mentions.services.length > 0 &&
    !(corrects.test(text) && isOfTheDay(previous, mentions))
  )
    return undefined;
  switch (previous.intent) {
    case 'claim_check':
    case 'unit_count':
    case 'fee_estimate':
      return amendDay(previous, mentions, text);
    case 'code_info': {
      const { code, date, payer, locality } = previous;
      const about = { ...(date && { date }), ...(payer && { payer }), ...(locality && { locality }) };
      // Whose it was is told of a unit of it ("PTA Aetna"): the code's card has no place for a person.
      const one = mentions.people === undefined ? {} : { units: 1 };
      const day = { intent: 'claim_check' as const, services: [{ code, modifiers: [], ...one }], ...about };
      const amended = mentions.services.length === 0 ? amendDay(day, mentions, text) : undefined;
      if (amended !== undefined && isMeasured(amended)) return amended;
      const [other] = mentions.services;
      const changed = {
        ...previous,
        ...aboutOf(mentions),
        ...(other === undefined ? {} : { code: other.code }),
      };
      return same(changed, previous) ? undefined : changed;
    }
    case 'ncci_check': {
      const { date, payer } = mentions;
      const codes = amendCodes(previous.codes, mentions, text);
      if (codes === undefined) return undefined;
      const about = { ...(date && { date }), ...(payer && { payer }), ...settingSaid(mentions.facts, text) };
      const changed = { ...previous, codes, ...about };
      return same(changed, previous) ? undefined : changed;
    }
    case 'compare': {
      const more = previous.of === 'threshold' ? moreUsed(previous, mentions) : undefined;
      if (more !== undefined) return more;
      const { place, services } = mentions;
      if (services.length > 0 || asksAnew.test(text)) return undefined;
      const ofPlaces = previous.of === 'places' && place !== undefined;
      const { locality, ...about } = aboutOf(mentions);
      const changed = ofPlaces
        ? { ...previous, ...about, sides: [...new Set([...previous.sides, place])].slice(-6) }
        : { ...previous, ...about, ...(locality && { locality }) };
      return same(changed, previous) ? undefined : changed;
    }
    case 'mue_check': {
      const { date, payer, services } = mentions;
      if (services.length > 0 && saysMore(text, mentions)) return undefined;
      const codes = [...new Set(services.map(({ code }) => code))];
      const about = { ...(date && { date }), ...(payer && { payer }), ...settingSaid(mentions.facts, text) };
      const changed = { ...previous, ...(codes.length > 0 && { codes }), ...about };
      return same(changed, previous) ? undefined : changed;
    }
    case 'billing_tips':
    case 'denial_help':
    case 'denial_stats':
    case 'modifier_help':
    case 'toolkit': {
      const changed = amendTopic(previous, mentions, text);
      return changed === undefined || same(changed, previous) ? undefined : changed;
    }
    default:
      return undefined;
  }
}

/** "They also had 200 of speech": more of the year, toward the threshold its discipline has. */
function moreUsed(previous: CompareQuestion, { facts }: Mentions): CompareQuestion | undefined {
  const { therapyToDate, occupationalToDate } = facts;
  if (therapyToDate === undefined && occupationalToDate === undefined) return undefined;
  const sum = (before: number | undefined, more: number | undefined): number | undefined =>
    before === undefined && more === undefined ? undefined : (before ?? 0) + (more ?? 0);
  const told = {
    ...previous.facts,
    therapyToDate: sum(previous.facts?.therapyToDate, therapyToDate),
    occupationalToDate: sum(previous.facts?.occupationalToDate, occupationalToDate),
  };
  return { ...previous, facts: told };
}

const longest = 14;
/** How people take up what was said before. */
const opens = new RegExp(
  `^(?:${[...words.opens, ...words.removing, ...words.restoring].join('|')}|\\d)(?![\\w'])`,
  'i',
);

/** "and for two": a number by itself at the end is one in figures. */
function inFigures(said: Reading): Reading {
  const last = said.tokens.at(-1);
  const before = said.tokens.at(-2);
  if (last === undefined || !isNumberWord(last.lower) || isNumberWord(before?.lower ?? '')) return said;
  const value = oneNumber(groupsOf([last.lower]));
  return value === undefined ? said : readAgain(said, `${said.text.slice(0, last.from)}${String(value)}`);
}

/** "and for an OTA": whoever is named so treated. */
const byOne = / (?:for|with|by|was|is|if) an? (pta|ota|cota|assistant)(?![\w'])/i;

/** A code first is a question of its own, unless it is said to have been otherwise. */
const corrects = /\b(?:was|were|is|should|really|actually|instead|not)\b/i;

/** Said of a denial: with what it was billed, and how long there is. */
const ofDenial =
  /^(?:and |so |ok |but |because )*(?:(?:it|that|we|they|i) (?:was |were |got |had )?(?:billed|sent|submitted|done|paired|filed)\b|how long\b|by when\b|when is it due\b|what(?:'s| is) the deadline\b|is it too late\b)/i;

/** And how they take it back. */
const turns = /\b(?:meant|i mean|should have been|swap|take (?:off|out)|actually|oops|whoops)\b/i;

/** An everyday question opens so, and is one of its own. */
const asksAnew =
  /^(?:can|could|does|do|is|are|should|how (?:do|does|long|often|come)|which|who|when|where|why)\b/i;

/** Of all that a clinic bills, not of the codes of the thread. */
const ofTheirOwn = new RegExp(`\\b(?:${words.own.join('|')})\\b`, 'i');

/** No code, and something that can only be a change: a place, a payer, a day, an amount, a person, a fact. */
function isOnlyChange(previous: Question, mentions: Mentions, text: string): boolean {
  if (isOfTheDay(previous, mentions)) return true;
  const { place, payer, date, awaiting, assistant, rule, spreadModifiers } = mentions;
  const { facts, people = [], strange } = mentions;
  const changes = [place, payer, date, awaiting, assistant, rule, spreadModifiers].some(
    (each) => each !== undefined,
  );
  const stated =
    Object.keys(facts).length > 0 ||
    people.length > 0 ||
    /^(?:x ?)?\d{1,3}(?: (?:and|&) \d{1,3})?\??$/.test(text) ||
    shareIn(text) !== undefined ||
    exchangesAmounts(text) ||
    returnsToToday(text) ||
    returnsToNation(text);
  if (mentions.services.length > 0 || asksAnew.test(text) || ofTheirOwn.test(text)) return false;
  // "what is it in Dallas", not "what is the conversion factor 2026".
  const most = /^what(?:'?s| is| are| was| does| do)\b/i.test(text) ? 0 : 3;
  return (changes || stated) && strange.length <= most;
}

/** "Ultrasound", "self care 97535?" behind a limit or a code's card: the same of that code. */
const isOtherCode = ({ intent }: Question, { services, strange, awaiting, people }: Mentions): boolean =>
  (intent === 'mue_check' || intent === 'code_info') &&
  services.length > 0 &&
  strange.length + (people?.length ?? 0) === 0 &&
  awaiting === undefined &&
  services.every(
    ({ minutes, units, modifiers }) => minutes === undefined && units === undefined && modifiers.length === 0,
  );

/** It names only codes of the day that is spoken of. */
function isOfTheDay(previous: Question, { services }: Mentions): boolean {
  if (!('services' in previous) || previous.services === undefined || services.length === 0) return false;
  const codes = new Set(previous.services.map(({ code }) => code));
  return services.every(
    ({ code, minutes, units }) => codes.has(code) && (minutes === undefined || units === undefined),
  );
}

/** "33" behind a code: its minutes. */
const isMeasured = (question: Question): boolean =>
  'services' in question &&
  question.services?.some(({ minutes, units }) => (minutes ?? units) !== undefined) === true;

const joined = /\b(?:w|with|and|beside|n)\b|[+&]/i;

/** Another code beside or in the place of one of the pair. */
function amendCodes(codes: readonly string[], { services }: Mentions, text: string): string[] | undefined {
  const [first, second] = [...new Set(services.map(({ code }) => code))];
  if (first === undefined) return [...codes];
  if (second !== undefined && /\b(?:instead of|not)\b/i.test(text))
    return codes.includes(second) ? codes.map((code) => (code === second ? first : code)) : undefined;
  // "What about 97164 w the 97140": another pair.
  if (second !== undefined) return services.length === 2 && joined.test(text) ? [first, second] : undefined;
  const [kept] = codes;
  return kept === undefined || codes.includes(first) ? undefined : [kept, first];
}
