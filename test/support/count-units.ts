/** Units of a day as plain numbers, straight from the counting core: no release, no price. */
import { ruleBook } from '../../src/adapters/rules/rule-book.ts';
import type { ClaimDay } from '../../src/core/claim/claim-day.ts';
import { claimLines } from '../../src/core/review/claim-lines.ts';
import { allocateDay, type DayUnits } from '../../src/core/units/allocate-day.ts';
import { groupLines } from '../../src/core/units/group-lines.ts';
import { claimDay, date, type GivenLine } from './claim-days.ts';

const codes = ruleBook.therapyCode;
export const ladder = ruleBook.statedRules(date('2026-03-02')).ladder.value;

export const dayUnits = (lines: readonly GivenLine[], rule: 'cms' | 'ama' = 'cms'): DayUnits =>
  allocateDay(groupLines(claimDay(lines), codes), { rule, ladder, codes });

/** Each service in order: `[code, units]`, with the discipline where the line names one. */
export const unitsInOrder = ({ services }: DayUnits): readonly (readonly [string, number])[] =>
  services.map(({ code, discipline, units }) => [discipline ? `${code} ${discipline}` : code, units]);

/** The lines of the claim: `97110 x2 GP CQ`. */
export const claimLinesOf = (
  lines: readonly GivenLine[],
  discipline?: NonNullable<ClaimDay['discipline']>,
): readonly string[] =>
  claimLines(dayUnits(lines).services, discipline === undefined ? {} : { discipline }, codes).map(
    ({ code, units, modifiers }) => [`${code} x${units}`, ...modifiers].join(' '),
  );
