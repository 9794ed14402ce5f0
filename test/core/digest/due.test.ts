/** When a digest is due: on the wall of its zone, across daylight saving, weekends, holidays, and a program that was down. */
import { describe, expect, it } from 'vitest';
import { due, spreadOf } from '../../../src/core/digest/due.ts';
import type { DigestSubscription } from '../../../src/core/team/digest.ts';
import { slackKey, type TeamKey } from '../../../src/core/team/team-key.ts';

const digest = (changes: Partial<DigestSubscription> = {}): DigestSubscription => ({
  team: slackKey({ team: 'T1' }) as TeamKey,
  ...{ channel: 'C1', hour: '08:00', timeZone: 'America/Chicago', weekdaysOnly: true, filters: {} },
  ...changes,
});
const at = (utc: string, changes: Partial<DigestSubscription> = {}, spread = 0) =>
  due(digest(changes), Date.parse(utc), spread);
const sent = (day: string, late = false) => ({ kind: 'due', day, late });
const notDue = { kind: 'not-due' };

describe('a digest at 8:00 in Chicago', () => {
  it.each([
    ['a minute before, in winter (UTC-6)', '2026-11-24T13:59:00Z', notDue],
    ['on its minute, in winter', '2026-11-24T14:00:00Z', sent('2026-11-24')],
    ['on its minute, in summer (UTC-5)', '2026-07-02T13:00:00Z', sent('2026-07-02')],
    ['the Monday after clocks went forward (8 March 2026)', '2026-03-09T13:00:00Z', sent('2026-03-09')],
    ['the Friday before', '2026-03-06T14:00:00Z', sent('2026-03-06')],
    ['the Monday after clocks went back (1 November 2026)', '2026-11-02T14:00:00Z', sent('2026-11-02')],
    ['an hour late, the program having been down', '2026-11-24T15:00:00Z', sent('2026-11-24', true)],
    ['three hours late', '2026-11-24T17:00:00Z', sent('2026-11-24', true)],
    ['over three hours late', '2026-11-24T17:01:00Z', { kind: 'missed', day: '2026-11-24' }],
    ['half a day late', '2026-11-25T03:00:00Z', notDue],
    ['on a Saturday', '2026-11-28T14:00:00Z', notDue],
    ['on Thanksgiving', '2026-11-26T14:00:00Z', notDue],
    ['on Friday 3 July 2026, when Independence Day is kept', '2026-07-03T13:00:00Z', notDue],
  ])('%s', (_, moment, expected) => {
    expect(at(moment)).toEqual(expected);
  });
});

describe('a digest', () => {
  it('comes on weekends and holidays where that was asked for', () => {
    expect(at('2026-11-28T14:00:00Z', { weekdaysOnly: false })).toEqual(sent('2026-11-28'));
    expect(at('2026-11-26T14:00:00Z', { weekdaysOnly: false })).toEqual(sent('2026-11-26'));
  });

  it('stays away until the day it was put off to', () => {
    expect(at('2026-11-24T14:00:00Z', { snoozedUntil: '2026-11-25' })).toEqual(notDue);
    expect(at('2026-11-25T14:00:00Z', { snoozedUntil: '2026-11-25' })).toEqual(sent('2026-11-25'));
  });

  it('of late evening may be sent after midnight, as that day’s', () => {
    expect(at('2026-11-25T06:20:00Z', { hour: '23:30' })).toEqual(sent('2026-11-24', true));
  });

  it('at an hour that clocks jump over is sent once they have', () => {
    expect(at('2026-03-08T08:00:00Z', { hour: '02:30', weekdaysOnly: false })).toEqual(sent('2026-03-08'));
  });

  it('is put off by its spread, from its hour on', () => {
    expect(at('2026-11-24T14:04:00Z', {}, 5)).toEqual(notDue);
    expect(at('2026-11-24T14:05:00Z', {}, 5)).toEqual(sent('2026-11-24'));
  });
});

it('places are spread over the minutes alike, each always the same', () => {
  const team = slackKey({ team: 'T1' }) as TeamKey;
  const spread = Array.from({ length: 3000 }, (_, i) => spreadOf({ team, channel: `C${i}` }, 9));
  const counts = Array.from({ length: 10 }, (_, minute) => spread.filter((each) => each === minute).length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(120);
  expect(spreadOf({ team, channel: 'C7' }, 9)).toBe(spread[7]);
});
