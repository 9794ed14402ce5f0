/** The full working, so that a reviewer can redo the answer by hand. */
import type { Drawing } from '../../core/pictures/drawing.ts';
import { list, plural } from '../../core/words/english.ts';
import { dollars } from '../../core/money/cents.ts';
import type { Block } from '../../core/reply/reply.ts';
import { feeSteps } from '../../core/review/fee-steps.ts';
import { paysSomething } from '../../core/review/day-doubts.ts';
import { isTherapyLine } from '../../core/review/compute-day.ts';
import { assistantSteps } from './assistant-steps.ts';
import { pairSteps } from './pair-steps.ts';
import type { ReviewedDay } from '../../core/review/review-day.ts';
import { spelled } from './spelled.ts';

export function workingOf(reviewed: ReviewedDay): readonly Block[] {
  return [
    ...unitSteps(reviewed),
    ...rulerOf(reviewed).map((drawing): Block => ({ kind: 'picture', drawing })),
    ...assistantSteps(reviewed),
    ...lineSteps(reviewed),
    ...allChoices(reviewed),
    ...pairSteps(reviewed),
    ...believed(reviewed),
  ];
}

/** One for each plan of care; the AMA's rule knows no ruler of the day. */
export const rulerOf = ({ computed, inForce, day }: ReviewedDay): readonly Drawing[] =>
  day.rule === 'ama'
    ? []
    : computed.units.pools.map(({ minutes }) => ({ kind: 'ruler', minutes, ...inForce.rules.ladder.value }));

function unitSteps({ computed, inForce, day }: ReviewedDay): Block[] {
  const block = inForce.rules.ladder.value.blockMinutes;
  return computed.units.pools.map(({ members, minutes, units }) => {
    const services = members.flatMap((index) => computed.units.services.slice(index, index + 1));
    const each = services.map((service) => {
      const own = service.minutes ?? 0;
      const split = `${Math.floor(own / block)} whole x ${block} + ${own % block} left`;
      return `${service.code}: ${own} min = ${split}; ${service.units} billed`;
    });
    const sum = services.map((service) => service.minutes ?? 0).join(' + ');
    const total =
      day.rule === 'cms'
        ? `${services.length > 1 ? `${sum} = ` : ''}${plural(minutes, 'timed minute')} make ${plural(units, 'unit')}${services.length > 1 ? '; after whole blocks of 15, the code with the most minutes left comes first' : ''}`
        : `Each code by its own minutes: ${units} in all`;
    return { kind: 'steps', title: 'Units', steps: [total, ...each] };
  });
}

function lineSteps({ computed, inForce, day }: ReviewedDay): Block[] {
  const { rates, estimate } = computed;
  return computed.lines.flatMap((line, i): Block[] => {
    const [priced, values] = [estimate?.lines[i], computed.values[i]];
    if (!priced || !values || !rates || line.units === 0) return [];
    const facility = day.setting === 'facility' && !isTherapyLine(line, inForce);
    const title = [line.code, ...line.modifiers].join(' ');
    const liability = computed.coverage[i]?.liability ?? 'usual';
    return [{ kind: 'steps', title, steps: feeSteps({ line, priced, values, rates, facility, liability }) }];
  });
}

function allChoices({ alternatives }: ReviewedDay): Block[] {
  if (alternatives.length < 2) return [];
  const rows = alternatives.map((each) => [
    spelled(each),
    each.totals === null ? '-' : `$${dollars(each.totals.allowed)}`,
  ]);
  return [{ kind: 'table', columns: ['Other allowed choices', 'Allowed'], rows }];
}

function believed({ inForce, computed }: ReviewedDay): Block[] {
  const { rules, therapyCode } = inForce;
  const codes = [...new Set(computed.lines.map(({ code }) => code))];
  const labels = codes.filter((code) => therapyCode(code)?.labelBasis === 'believed');
  const steps = [
    ...(paysSomething(computed) && rules.sequestration?.basis === 'believed'
      ? [`Sequestration of ${rules.sequestration.value} %: verify at ${rules.sequestration.verifyAt}`]
      : []),
    `Timing and class of each therapy code: verify at ${rules.codeList.verifyAt}`,
    ...(labels.length === 0
      ? []
      : [
          `What ${list(labels)} ${labels.length === 1 ? 'is' : 'are'} for, and the minutes: verify in the CPT or HCPCS code set`,
        ]),
  ];
  return [{ kind: 'steps', title: 'Known to the trade, not read at the source', steps }];
}
