/** Minutes to units: Medicare's ladder in words and figures, and the AMA's rule beside it (RULES 2 and 3). */
import { bandOf, unitsFor, type UnitLadder } from '../../units/ladder.ts';
import { paragraph, type BookletBlock } from '../booklet.ts';
import { dagger, isBelieved, madeSection, type SectionMade } from '../basis-notes.ts';
import type { ToolkitRequest } from '../request.ts';

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8];

export function ladderSection({ inForce: { rules } }: ToolkitRequest): SectionMade {
  const { ladder, midpoint } = rules;
  const { firstUnitMinutes: first, blockMinutes: block } = ladder.value;
  const mark = isBelieved(ladder) ? dagger : '';
  return madeSection(
    'Minutes to units',
    [
      paragraph(
        `Medicare${mark}: add up the minutes of all timed codes of the day, then count. The first unit takes ${first} minutes, every further one ${block} more. Each code keeps its whole blocks of ${block}; what is left of the total goes to the codes with the most minutes left over. Untimed codes are one unit a session and stay out of the sum.`,
      ),
      ladderTable(ladder.value),
      paragraph(
        `The AMA's rule, commonly reported for commercial payers: each timed code by itself on the same ladder, nothing shared between codes. Which rule a payer uses stands in its contract or manual. Where they part:`,
      ),
      comparison(ladder.value),
    ],
    [
      { what: 'the unit ladder on this date', basis: ladder },
      { what: "the AMA's midpoint rule", basis: midpoint },
    ],
  );
}

const ladderTable = (ladder: UnitLadder): BookletBlock => ({
  kind: 'table',
  columns: [
    { title: 'Timed minutes', share: 1.9, set: 'strong' },
    ...steps.map((units) => {
      const { from, to } = bandOf(units, ladder);
      return { title: units === 0 ? `under ${to + 1}` : `${from}–${to}`, share: 1, set: 'centre' as const };
    }),
  ],
  rows: [['Units', ...steps.map(String)]],
});

/** Minutes of two or three codes where the two rules part, found from the ladder itself. */
function comparison(ladder: UnitLadder): BookletBlock {
  const { firstUnitMinutes: first, blockMinutes: block } = ladder;
  const most = bandOf(1, ladder).to;
  const days = [
    [first - 1, first - 1],
    [first + 2, first + 2],
    [first, first, first],
    [most, most],
    [2 * block + 3, first - 1],
  ];
  const count = (minutes: number): number => unitsFor(minutes, ladder);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return {
    kind: 'table',
    columns: [
      { title: 'Minutes of different codes', share: 3, set: 'strong' },
      ...days.map((day) => ({ title: day.join(' + '), share: 1.4, set: 'centre' as const })),
    ],
    rows: [
      ["Medicare: the day's total", ...days.map((day) => String(count(sum(day))))],
      ['AMA: each code alone', ...days.map((day) => String(sum(day.map(count))))],
    ],
  };
}
