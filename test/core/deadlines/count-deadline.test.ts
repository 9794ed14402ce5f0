/** Deadlines by hand: leap years, turns of the year, weekends and holidays, each with its arithmetic. */
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/core/deadlines/calendar.ts';
import { countDeadline } from '../../../src/core/deadlines/count-deadline.ts';
import { isWorkday } from '../../../src/core/deadlines/federal-holidays.ts';
import { date } from '../../support/claim-days.ts';
import { playbook } from '../../support/playbook.ts';
import cases from './count-deadline.cases.json' with { type: 'json' };

describe('a deadline', () => {
  it.each(cases)('$rule: $name', ({ rule: id, from, lastDay, movedFrom = null }) => {
    const rule = playbook.deadlines.find((each) => each.id === id);
    if (rule === undefined) throw new Error(`no deadline ${id}`);
    const counted = countDeadline(rule, date(from));
    expect([counted.lastDay, counted.movedFrom]).toEqual([lastDay, movedFrom]);
  });

  it('is tried for every rule of the playbook', () => {
    expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(
      playbook.deadlines.map(({ id }) => id).sort(),
    );
  });
});

describe('the calendar', () => {
  it('agrees with that of the machine for two centuries', () => {
    const wrong: string[] = [];
    for (let at = Date.UTC(1950, 0, 1); at < Date.UTC(2150, 0, 1); at += 86_400_000) {
      const day = date(new Date(at).toISOString().slice(0, 10));
      const next = new Date(at + 185 * 86_400_000).toISOString().slice(0, 10);
      if (weekdayOf(day) !== new Date(at).getUTCDay() || addDays(day, 185) !== next) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});

/** OPM's list of federal holidays, as observed. */
const holidays2026 = [
  ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03'],
  ...['2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
];
const holidays2027 = [
  ...['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05'],
  ...['2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31'],
];

describe('federal holidays', () => {
  it.each([
    ['2026', holidays2026],
    ['2027', holidays2027],
  ])('of %s are the weekdays without work', (year, holidays) => {
    const off: string[] = [];
    for (let day = date(`${year}-01-01`); day.startsWith(year);) {
      if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !isWorkday(day)) off.push(day);
      const next = addDays(day, 1);
      if (next === undefined) break;
      day = next;
    }
    expect(off).toEqual(holidays);
  });
});
