/** A message and its intent to one question, a choice to be made first, or the one thing that is wrong with it. */
import { askOf, resolved } from './settle-doubts.ts';
import { readClaim } from '../bundling/read-claim.ts';
import { asksForTypicalVisit } from './typical-visit-words.ts';
import { typicalVisit } from '../reply-parts/typical-visit.ts';
import type { Intent } from '../intent.ts';
import type { Mentions } from '../language/mentions.ts';
import { withoutAides } from '../language/people/bind-people.ts';
import type { MessageRead } from './read-message.ts';
import type { Question } from '../question.ts';
import { readOutcome, readRemedies } from '../denial-report/read-outcome.ts';
import { readCompare } from '../compare/read.ts';
import { yearsNamed } from '../language/facts/years-named.ts';
import { readDigest } from '../digest/read-digest.ts';
import { asksForDeadline, readDeadlines } from '../deadline/read.ts';
import { asksForLetter } from '../denial-help/read-letter.ts';
import { readSituation } from '../denial-help/read-situation.ts';
import { readEntries } from '../modifier/read-entries.ts';
import { hasAmounts } from './has-amounts.ts';
import { readPayerCommand, readPayerQuestion } from '../payer-help/read.ts';
import { sayWord } from '../answering/say-word.ts';
import { readChange } from '../settings/read-change.ts';
import { readTopics } from '../tips/read-topics.ts';
import { settingSaid } from '../unit-limit/setting-said.ts';

export type Understood =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'choose'; readonly ask: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'invalid'; readonly problem: string; readonly right?: string };

export interface Choice {
  readonly label: string;
  readonly question: Question;
}

/** `intent` is never `none`. */
export function understand(read: MessageRead, intent: Exclude<Intent, 'none'>): Understood {
  if (intent === 'payer_help')
    return {
      kind: 'question',
      question: (/^payers?$/.test(read.subcommand ?? '') ? readPayerCommand : readPayerQuestion)(
        read.text,
        read.mentions,
      ),
    };
  const { mentions } = read;
  const [fault] = mentions.faults;
  if (fault !== undefined) return invalid(`${sayWord(fault.word)}: ${fault.problem}`);
  if (mentions.services.length > 40) return invalid('That is more than 40 codes; send one day at a time');
  const [doubt] = intent === 'denial_report' ? [] : mentions.doubts;
  if (doubt === undefined) return questionOf(mentions, intent, read);
  const settled = resolved(mentions).flatMap(({ label, settled: each }): Choice[] => {
    const understood = questionOf(each, intent, read);
    return understood.kind === 'question' ? [{ label, question: understood.question }] : [];
  });
  return settled.length === 0
    ? invalid(doubt.ask)
    : { kind: 'choose', ask: askOf(mentions.doubts), choices: settled.slice(0, 8) };
}

const invalid = (problem: string, right?: string): Understood => ({
  ...{ kind: 'invalid', problem },
  ...(right === undefined ? {} : { right }),
});

function questionOf(
  read: Mentions,
  intent: Exclude<Intent, 'payer_help' | 'none'>,
  message: MessageRead,
): Understood {
  const { text, by, subcommand, today, typed } = message;
  const mentions = withoutAides(read);
  const { services, date, payer, rule, place, assistant, awaiting, received, facts } = mentions;
  const { qualifyingParticipant, ...stated } = facts;
  const when = {
    ...(date === undefined ? {} : { date }),
    ...(payer === undefined ? {} : { payer: payer.slice(0, 60) }),
  };
  const about = { ...when, ...(place === undefined ? {} : { locality: place.slice(0, 80) }) };
  const ruled = rule === undefined ? {} : { rule };
  const lines = services.map(({ code, modifiers, ...amounts }) => ({
    code,
    modifiers: [...new Set(modifiers)].slice(0, 8),
    ...amounts,
  }));
  const codes = [...new Set(services.map(({ code }) => code))];
  const asked = (question: Question): Understood => ({ kind: 'question', question });
  const [only] = codes;
  const topic = () => ({
    ...{ ...about, ...ruled, ...topicOf(mentions) },
    ...(lines.length === 0 ? {} : { services: lines }),
  });
  // Two years are two answers, whatever was asked of the codes.
  const years = yearsNamed(text, today).map(String);
  if (years.length > 1 && lines.length > 0 && priced.has(intent))
    return asked({
      ...{ intent: 'compare', of: 'years', sides: years },
      ...about,
      ...ruled,
      services: lines,
    });
  switch (intent) {
    case 'claim_check':
    case 'unit_count':
    case 'fee_estimate': {
      const minutes = stated.totalMinutes ?? stated.oneOnOneMinutes ?? awaiting?.minutes;
      if (only === undefined && intent !== 'fee_estimate' && minutes !== undefined)
        return asked({
          ...{ intent: 'unit_count', services: [], ...about, ...ruled },
          facts: { totalMinutes: minutes, ...stated },
        });
      if (only === undefined && asksForTypicalVisit(text))
        return asked({ intent: 'claim_check', services: typicalVisit(), typical: true, ...about, ...ruled });
      if (only === undefined) return invalid(missingCode(awaiting?.word, awaiting?.minutes));
      return asked({
        ...{
          // What a unit left off was worth is money, whatever else was asked of it.
          intent: stated.unitLeftOff === undefined ? intent : 'fee_estimate',
          services: intent === 'unit_count' ? lines.map(withoutUnits) : lines,
          ...about,
          ...ruled,
        },
        ...(intent === 'fee_estimate' && received !== undefined ? { received } : {}),
        ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
        ...(Object.keys(stated).length === 0 ? {} : { facts: stated }),
        ...(assistant === true && lines.every(isUnassigned) ? { assistant } : {}),
      });
    }
    case 'rule_question':
      // Which card it is, is looked up in the library (choose-card.ts).
      return asked({ intent, cards: [], ...about });
    case 'compare': {
      const compared = readCompare(text, mentions, today);
      if (compared === undefined && only !== undefined)
        return questionOf(read, hasAmounts(mentions) ? 'fee_estimate' : 'code_info', message);
      if (compared === undefined) return asked({ intent: 'rule_question', cards: [], ...about });
      return asked({
        ...{ intent, of: compared.of, sides: [...compared.sides], ...about, ...ruled },
        ...(lines.length === 0 ? {} : { services: lines }),
        ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
        ...(Object.keys(stated).length === 0 ? {} : { facts: stated }),
      });
    }
    case 'code_info':
      return only === undefined
        ? invalid('I see no billing code in that', '97110')
        : asked({ intent, code: only, ...about });
    case 'ncci_check': {
      if (only === undefined)
        return invalid('Which code? Bundling is looked up for one or a pair', 'ncci 97530 97140');
      const said = { ...settingSaid(facts, text), claim: readClaim(text) };
      return asked({ intent, codes: codes.slice(0, 6), ...when, ...said });
    }
    case 'mue_check':
      if (only === undefined) return invalid('Which code? A unit limit belongs to one', 'mue 97110');
      return asked({ intent, codes: codes.slice(0, 10), ...when, ...settingSaid(facts, text) });
    case 'help':
      return asked({ intent });
    case 'settings':
      return readChange(text, mentions, { command: by === 'command', typed });
    case 'modifier_help': {
      const entries = readEntries(text);
      return asked({ intent, ...topic(), ...(entries.length === 0 ? {} : { entries: [...entries] }) });
    }
    case 'billing_tips': {
      const topics = codes.length > 0 ? [] : readTopics(text);
      return asked({ intent, ...topic(), ...(topics.length === 0 ? {} : { topics: [...topics] }) });
    }
    case 'denial_help': {
      // "/cpt appeal deadline": its first word says of what.
      const whole = subcommand === 'appeal' ? `appeal ${text}` : text;
      if (asksByWhen(subcommand, whole, mentions))
        return asked({ intent, ...about, deadlines: [...readDeadlines(whole)] });
      const situation = mentions.carc === undefined ? readSituation(text) : undefined;
      const letter = asksForLetter(text, subcommand) && { letter: true as const };
      const where = settingSaid(facts, '');
      return asked({ intent, ...topic(), ...letter, ...(situation && { situation }), ...where });
    }
    case 'digest_subscribe':
    case 'digest_unsubscribe': {
      if (subcommand === 'digest' && text === '') return asked({ intent: 'digest_subscribe', show: true });
      const { time, timezone } = mentions;
      const read = readDigest(text, mentions, by === 'command');
      if (read.kind === 'invalid') return read;
      const { weekends, snooze } = read;
      return asked({
        intent,
        ...(weekends === undefined ? {} : { weekends }),
        ...(snooze === undefined ? {} : { snooze }),
        ...(time === undefined ? {} : { time }),
        ...(timezone === undefined ? {} : { timezone: timezone.slice(0, 40) }),
      });
    }
    case 'denial_report': {
      // "overturned after 59": whatever number stands here is no amount of the day.
      const outcome = readOutcome(text);
      const worked = readRemedies(text);
      return asked({
        ...{ intent, ...about, ...topicOf(mentions), services: lines },
        ...(outcome === undefined ? {} : { outcome }),
        ...(worked.length === 0 ? {} : { worked: [...worked] }),
      });
    }
    case 'denial_stats':
    case 'toolkit':
      return asked({
        intent,
        ...about,
        ...ruled,
        ...topicOf(mentions),
        ...(lines.length === 0 ? {} : { services: lines }),
      });
    default:
      return intent satisfies never;
  }
}

const priced: ReadonlySet<Intent> = new Set(['claim_check', 'fee_estimate', 'code_info']);

/** "is 37 minutes two units or three?": the units asked about are not stated. */
function withoutUnits<Line extends { readonly minutes?: number; readonly units?: number }>(line: Line): Line {
  const { units, ...rest } = line;
  return (line.minutes === undefined || units === undefined ? line : rest) as Line;
}

/** Nobody in particular was named for it. */
const isUnassigned = (line: {
  readonly assistantMinutes?: number;
  readonly assistant?: boolean;
  readonly discipline?: string;
}): boolean =>
  line.assistantMinutes === undefined && line.assistant === undefined && line.discipline === undefined;

/** The command says it, or the words do. */
const asksByWhen = (subcommand: string | undefined, text: string, mentions: Mentions): boolean =>
  /^deadlines?$/.test(subcommand ?? '') || asksForDeadline(text, mentions);

const topicOf = ({ carc, groupless, rarc, assistant, time, timezone }: Mentions) => ({
  ...(carc === undefined ? {} : { carc }),
  ...(groupless === undefined ? {} : { groupless }),
  ...(rarc === undefined ? {} : { rarc }),
  ...(assistant === undefined ? {} : { assistant }),
  ...(time === undefined ? {} : { time }),
  ...(timezone === undefined ? {} : { timezone: timezone.slice(0, 40) }),
});

const missingCode = (word: string | undefined, minutes: number | undefined): string =>
  word === undefined || minutes === undefined
    ? 'I see no billing code in that'
    : `${sayWord(word)}: minutes need a code before them`;
