/**
 * "I misread, 2410", "hm no its 58": one number by itself takes the place of the one it comes nearest to in the thread's
 * day: its minutes, its units, an assistant's share, the total, the sum used of the year, a charge.
 */
import type { CompareQuestion } from '../compare/question.ts';
import type { Question } from '../question.ts';
import type { DayQuestion } from '../reply-parts/day/explain-day.ts';

type Counted = DayQuestion | CompareQuestion;

/** A number of the thread, and the question with another in its place. */
interface Held {
  readonly value: number;
  readonly put: (value: number) => Question;
}

/** Natural logarithms: no number is corrected by more than half or double, and of two the nearer has to be clearly so. */
const farthest = Math.log(2);
const clearly = Math.log(1.15);

/** Undefined where no number or several are told, or none or two of the thread could be meant. */
export function correctNumber(previous: Counted, text: string): Question | undefined {
  const [found, second] = text.split(' ').flatMap((word) => {
    const match = number.exec(word);
    return match === null ? [] : [match];
  });
  if (found === undefined || second !== undefined) return undefined;
  const [, sign, digits = '', cents = ''] = found;
  const value = Number(`${digits.replaceAll(',', '')}${cents}`);
  const isMoney = sign === '$' || cents !== '' || value >= leastMoney;
  const [nearest, next] = (isMoney ? moneyOf(previous) : amountsOf(previous))
    .map((held) => ({ ...held, distance: Math.abs(Math.log(value / held.value)) }))
    .filter(({ distance }) => distance > 0 && distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  if (nearest === undefined || (next !== undefined && next.distance - nearest.distance < clearly))
    return undefined;
  return nearest.put(value);
}

const number = /^(\$?)(\d{1,3}(?:,\d{3}){1,2}|\d{1,5})(\.\d\d)?[.,!?]?$/;

/** No visit has so many minutes. */
const leastMoney = 400;

const moneyFacts = [
  'therapyToDate',
  'occupationalToDate',
  'allowedToday',
  'allowedAmount',
  'charge',
] as const;

function moneyOf(previous: Counted): readonly Held[] {
  const { facts } = previous;
  return moneyFacts.flatMap((fact) => {
    const cents = facts?.[fact];
    const put = (dollars: number): Question => ({
      ...previous,
      facts: { ...facts, [fact]: Math.round(dollars * 100) },
    });
    return cents === undefined ? [] : [{ value: cents / 100, put }];
  });
}

const amounts = ['minutes', 'units', 'assistantMinutes'] as const;

/** Of the lines, and the total; a share the assistant has is meant before the units of the line. */
function amountsOf(previous: Counted): readonly Held[] {
  const { services = [], facts } = previous;
  const ofLines = services.flatMap((line, i) =>
    amounts.flatMap((amount) => {
      const value = line[amount];
      const isSecondary = amount === 'units' && line.assistantMinutes !== undefined;
      if (value === undefined || value < 1 || isSecondary) return [];
      const put = (now: number): Question => ({
        ...previous,
        services: services.map((each, at) => (at === i ? { ...each, [amount]: now } : each)),
      });
      return [{ value, put }];
    }),
  );
  const total = facts?.totalMinutes;
  const putTotal = (now: number): Question => ({ ...previous, facts: { ...facts, totalMinutes: now } });
  return total === undefined ? ofLines : [...ofLines, { value: total, put: putTotal }];
}
