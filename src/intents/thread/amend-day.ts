/** What is said next of a claim day: its lines, who gave them, its facts, its place and date. */
import { deductibleToggled, percentAnew, returnsToNation, returnsToToday, totalAnew } from './amend-facts.ts';
import { amendLines } from './amend-lines.ts';
import { amendPeople, shareLine, wholePlan } from './amend-people.ts';
import { correctNumber } from './correct-number.ts';
import type { Mentions } from '../language/mentions.ts';
import type { Question } from '../question.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

/** A charge told with one code belongs to its line, where the day has others. */
function withChargeOfCode(mentions: Mentions, { services: lines }: DayQuestion): Mentions {
  const [only, second] = mentions.services;
  const { charge, chargePerUnit, ...facts } = mentions.facts;
  if (only === undefined || second !== undefined || lines.length < 2) return mentions;
  if (charge !== undefined) return { ...mentions, facts, services: [{ ...only, charge }] };
  return chargePerUnit === undefined
    ? mentions
    : { ...mentions, facts, services: [{ ...only, chargePerUnit }] };
}

/** "Actually 4", "no, 38": a number by itself, for one that was told. */
const isCorrection =
  /^(?:no|nope|actually|sorry|oops|wait|correction|i meant|my bad|make (?:it|that)|it was|its|it's)[,:]? (?:no,? |i meant |it was |its |it's )?\$?\d[\d,.]{0,8}[.!]?$/i;

/** The place spoken of before the last one. */
const theOther = /\bthe other (?:one|place|city|town|clinic|office|location|state)\b/i;

/** Undefined where nothing is changed, or not said of which line. */
export function amendDay(previous: DayQuestion, read: Mentions, text: string): Question | undefined {
  const corrected = isCorrection.test(text) ? correctNumber(previous, text.toLowerCase()) : undefined;
  if (corrected !== undefined) return corrected;
  const mentions = withChargeOfCode(read, previous);
  const { rule, facts } = mentions;
  const { qualifyingParticipant, ...stated } = facts;
  const percentOfMedicare = percentAnew(previous, text);
  const total = totalAnew(previous, text);
  const shared = wholePlan(previous.services, mentions, text) ?? shareLine(previous.services, mentions, text);
  const lines =
    percentOfMedicare === undefined && total === undefined && shared === undefined
      ? amendLines(previous, mentions, text)
      : previous.services;
  if (lines === undefined) return undefined;
  const who = shared ?? amendPeople(lines, mentions, text);
  const { assistant, ...rest } = previous;
  const { earlier } = previous;
  const { charge, chargePerUnit, ...others } = rest.facts ?? {};
  const chargedAnew = (stated.charge ?? stated.chargePerUnit) !== undefined;
  const about = {
    ...others,
    ...(charge === undefined || chargedAnew ? {} : { charge }),
    ...(chargePerUnit === undefined || chargedAnew ? {} : { chargePerUnit }),
    ...{ ...stated, ...deductibleToggled(previous, text) },
    ...(percentOfMedicare === undefined ? {} : { percentOfMedicare }),
    ...(total === undefined ? {} : { totalMinutes: total }),
  };
  // A participating clinic has no limiting charge.
  if (stated.participating === true) delete about.limitingCharge;
  if (total !== undefined) delete about.oneOnOneMinutes;
  const changed: DayQuestion = {
    ...rest,
    services: [...who.lines],
    ...aboutOf(mentions),
    ...(theOther.test(text) && earlier?.locality !== undefined ? { locality: earlier.locality } : {}),
    ...(returnsToToday(text) ? { date: undefined } : {}),
    ...(returnsToNation(text) ? { locality: undefined } : {}),
    ...(mentions.payer === 'Medicare' && previous.rule === 'ama' ? { rule: undefined } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(qualifyingParticipant === undefined ? {} : { qualifyingParticipant }),
    ...(Object.keys(about).length === 0 ? {} : { facts: about }),
    ...(assistant === undefined || who.therapist ? {} : { assistant }),
  };
  return same(changed, previous) ? undefined : { ...changed, ...earlierOf(previous, changed) };
}

/** Lines taken out with this change or one before, and the place and date it was asked of until now. */
function earlierOf(previous: DayQuestion, changed: DayQuestion): Pick<DayQuestion, 'earlier'> {
  const has = (code: string): boolean => changed.services.some((line) => line.code === code);
  const fewer = changed.services.length < previous.services.length;
  const dropped = [...(fewer ? previous.services : []), ...(previous.earlier?.dropped ?? [])]
    .filter(({ code }) => !has(code))
    .slice(0, 6);
  const { locality, date } = previous;
  const others = changed.services.filter(
    (line) => !previous.services.some((before) => amountsOf(before) === amountsOf(line)),
  );
  const [line, second] = others;
  const last =
    others.length === 0 ? previous.earlier?.changed : second === undefined ? line?.code : undefined;
  const earlier = {
    ...(last === undefined || changed.services.length < 2 ? {} : { changed: last }),
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(locality === undefined || locality === changed.locality ? {} : { locality }),
    ...(date === undefined || date === changed.date ? {} : { date }),
  };
  return { earlier: Object.keys(earlier).length === 0 ? undefined : earlier };
}

const amountsOf = ({ code, minutes, units }: DayQuestion['services'][number]): string =>
  JSON.stringify([code, minutes, units]);

export const aboutOf = ({ place, date, payer }: Mentions) => ({
  ...(place === undefined ? {} : { locality: place.slice(0, 80) }),
  ...(date === undefined ? {} : { date }),
  ...(payer === undefined ? {} : { payer }),
});

export const same = (a: Question, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);
