/** When a database that was lost is tried again. */
import { expect, it } from 'vitest';
import { openGate } from '../../../src/adapters/state/gate.ts';

it('waits twice as long after each failure, up to ten seconds, and lets one caller try', () => {
  let now = 0;
  const gate = openGate(
    () => now,
    () => 1,
  );
  const waits: number[] = [];
  for (let failure = 0; failure < 9; failure += 1) {
    gate.lost();
    const begun = now;
    while (!gate.mayTry()) now += 100;
    expect(gate.mayTry()).toBe(false);
    waits.push(now - begun);
  }
  expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]);
});

it('takes fifty failures at the same moment for one', () => {
  let now = 0;
  const gate = openGate(
    () => now,
    () => 1,
  );
  for (let each = 0; each < 50; each += 1) gate.lost();
  now = 100;
  expect(gate.mayTry()).toBe(true);
});

it('waits half as long at least, so that instances do not all come back at once', () => {
  let now = 0;
  const gate = openGate(
    () => now,
    () => 0,
  );
  gate.lost();
  now = 49;
  expect(gate.mayTry()).toBe(false);
  now = 50;
  expect(gate.mayTry()).toBe(true);
});

it('is open again after one success', () => {
  const gate = openGate(
    () => 0,
    () => 1,
  );
  gate.lost();
  gate.succeeded();
  expect([gate.mayTry(), gate.mayTry()]).toEqual([true, true]);
});
