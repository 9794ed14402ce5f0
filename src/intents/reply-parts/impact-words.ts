/** What a mistake costs, in one or two sentences. */
import { spokenDollars, type Cents } from '../../core/money/cents.ts';
import type { ImpactFound } from '../../core/playbook/evaluate-impact.ts';

const money = (cents: Cents): string => `$${spokenDollars(cents)}`;

type Reduced = Omit<Extract<ImpactFound, { kind: 'missed-second-unit' }>, 'kind'> & {
  readonly kind: 'reduced-unit';
};

export function impactInWords(impact: ImpactFound | Reduced): string {
  switch (impact.kind) {
    case 'ladder': {
      const [first, ...rest] = impact.bands.map(({ from, to }, i) => `${from} to ${to} make ${i + 1}`);
      return `Timed minutes of the day: ${first?.replace('make 1', 'make 1 unit') ?? ''}, ${rest.join(', ')}, and so on.`;
    }
    case 'missed-second-unit': {
      const { code, allowed, medicare, yearly, assumption } = impact;
      return `A missed second unit of ${code} is ${money(allowed)} allowed, ${money(medicare)} from Medicare before sequestration; at ${assumption.sessionsAWeek} sessions a week for ${assumption.weeksAYear} weeks ${money(yearly)} a year. Arithmetic, not a forecast.`;
    }
    case 'reduced-unit':
      return `A unit of ${impact.code} past the full one of the day is ${money(impact.allowed)} allowed.`;
    case 'full-unit-lost':
      return `One denied unit of ${impact.code}, paid in full, is ${money(impact.allowed)} allowed, ${money(impact.medicare)} from Medicare before sequestration.`;
    case 'assistant-cut': {
      const { code, full, reduced, percent, ofAllowed } = impact;
      const each =
        reduced === null
          ? `${money(full)} a unit`
          : `${money(full)} on a unit paid in full, ${money(reduced)} on a reduced one`;
      return `The cut on ${code}: ${each}, out of Medicare's payment. It is not ${percent} percent of the allowed amount (${money(ofAllowed)}).`;
    }
    case 'denied-pair':
      return `If ${impact.column2} denies beside ${impact.column1}, one unit each, the day's allowed amount falls by ${money(impact.lost)}.`;
    case 'bundled-code':
      return `${impact.code}: ${money(0)} allowed, whatever the charge.`;
    case 'limit-passed': {
      const { code, limit, perLine, allowed } = impact;
      return `${code}: at most ${limit} a ${perLine ? 'line' : 'day'} on this date. ${limit + 1} units are ${money(allowed)} allowed, and the whole line is believed to deny, not only the excess.`;
    }
    default:
      return impact satisfies never;
  }
}
