/** Sets two or more side by side, each priced as a day of its own. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { adviseInstead } from '../../core/places/say-ambiguity.ts';
import { sentence, type Reply } from '../../core/reply/reply.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import type { Circumstances } from '../answering/asked.ts';
import { bare, invalid } from '../answering/ask-back.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { comparePayers } from './compare-payers.ts';
import { explainChanges, type Changes } from './explain-changes.ts';
import { explainShares } from './explain-shares.ts';
import { explainThreshold } from './explain-threshold.ts';
import { explainCompare } from './explain.ts';
import type { CompareQuestion } from './question.ts';
import { dayIn, readSides } from './sides.ts';

const example = 'which pays more, 97530 or 97112';

export function answerCompare(question: CompareQuestion, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  if (question.of === 'payers') {
    const { of: _, sides, intent: __, services = [], ...about } = question;
    const lines = services.map((service) =>
      service.units === undefined && service.minutes === undefined ? { ...service, units: 1 } : service,
    );
    const reply = lines.length === 0 ? undefined : comparePayers({ ...about, services: lines }, sides, asked);
    if (reply !== undefined) return answered(question, date, reply);
    const text = `What ${list(question.sides)} pay is not held here: each contract and its fee schedule have it.`;
    return bare('declined', 'compare', date, sentence(text));
  }
  if (question.of === 'threshold' || question.of === 'shares') {
    const inForce = asked.reference.on((question.date as ServiceDate | undefined) ?? date);
    const explain = question.of === 'shares' ? explainShares : explainThreshold;
    return answered(question, inForce.date, explain(question, inForce));
  }
  if (question.of === 'changes' || asksOutlook(question, asked)) return answerChanges(question, asked);
  const read = readSides(question, asked);
  if (read.kind === 'problem') return invalid(read.problem, date, example);
  const [first] = read.sides;
  if (first === undefined) return invalid('Name what to compare', date, example);
  const codes = [...new Set(read.sides.flatMap(({ day }) => day.lines.map(({ code }) => code)))];
  const unknown = codes.filter((code) => !first.inForce.everHeld(code));
  if (unknown.length > 0)
    return invalid(`${list(unknown)}: in none of the tables loaded here; check the code`, date, example);
  return answered(question, first.inForce.date, explainCompare(question, read.sides));
}

const answered = (question: CompareQuestion, date: ServiceDate, reply: Reply): Answer => ({
  ...{ kind: 'answer', intent: 'compare', date, day: null, choices: [], reply },
  answerId: fingerprintOf(['compare', withoutReplaced(question), date, reply.blocks]),
  question: serialise(question),
});

/** What the sides stand for is no part of the question: however it was read, the answer has one id. */
function withoutReplaced({ date, payer, ...question }: CompareQuestion): object {
  switch (question.of) {
    case 'years':
    case 'changes':
      return { ...question, payer };
    case 'payers':
      return { ...question, date };
    default:
      return { ...question, date, payer };
  }
}

/** The team's own codes take the place of the usual ones where its state is (perform-effect.ts). */
function answerChanges(question: CompareQuestion, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  const { services: named = [], sides, locality, qualifyingParticipant } = question;
  const codes = [...new Set(named.map(({ code }) => code))] as HcpcsCode[];
  const usual = asked.playbook.tips.codes as readonly HcpcsCode[];
  const services = (codes.length === 0 ? usual : codes).map((code) => ({ code, modifiers: [] }));
  const read = claimDayOf({ services, locality, qualifyingParticipant }, asked);
  if (read.kind === 'no-such-place')
    return invalid(
      `I do not know the place ${locality ?? asked.defaults.locality ?? ''}; give a ZIP or 04412-11`,
      date,
      example,
    );
  if (read.kind === 'which-place') return invalid(adviseInstead(read.why, read.options), date, example);
  const { place, qualifyingParticipant: qualifying } = read.day;
  const [from = '', to = ''] = [sides[0], sides.at(-1)];
  const changes: Changes = {
    from: asked.reference.on(endOf(from, asked.today) as ServiceDate),
    to: asked.reference.on(dayIn(to, asked.today) as ServiceDate),
    ...{ codes: codes.length === 0 ? usual : codes, whose: codes.length === 0 ? 'usual' : 'named' },
    at: { place, qualifying },
  };
  const answer = answered(question, date, explainChanges(changes));
  return codes.length > 0 ? answer : { ...answer, effect: { kind: 'look-up-changes', changes } };
}

/** A year gone by is taken as it ended. */
const endOf = (year: string, today: ServiceDate): string =>
  year < today.slice(0, 4) ? `${year}-12-31` : dayIn(year, today);

/** Codes without minutes or units, and a year to come: what a unit of each will pay, not what a day does. */
const asksOutlook = (
  { of, services = [], sides }: CompareQuestion,
  { reference, today }: Circumstances,
): boolean =>
  of === 'years' &&
  services.every(({ minutes, units }) => minutes === undefined && units === undefined) &&
  reference.on(dayIn(sides.at(-1) ?? '', today) as ServiceDate).proposed !== undefined;
