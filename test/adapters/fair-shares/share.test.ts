import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openShare } from '../../../src/adapters/fair-shares/share.ts';

const minute = 60_000;

describe('a person’s share: one a second, twenty at once', () => {
  const opened = () => {
    let now = 0;
    const share = openShare({ perSecond: 1, burst: 20 }, () => now);
    return {
      take: (cost = 1) => share.take('p', cost, minute),
      at: (moment: number) => (now = moment),
      share,
    };
  };

  it('twenty at once, then each waits a second longer, and past a minute none is taken', () => {
    const { take } = opened();
    const waits = Array.from({ length: 82 }, () => take());
    const queued = Array.from({ length: 60 }, (_, i) => (i + 1) * 1000);
    expect(waits).toEqual([...Array.from({ length: 20 }, () => 0), ...queued, undefined, undefined]);
  });

  it('what was refused was not spent', () => {
    const { take, at } = opened();
    for (let i = 0; i < 100; i += 1) take();
    at(1_000);
    expect(take()).toBe(minute);
  });

  it('is whole again after as many seconds as its burst', () => {
    const { take, at } = opened();
    for (let i = 0; i < 20; i += 1) take();
    at(20_000);
    expect(Array.from({ length: 21 }, () => take())).toEqual([...Array.from({ length: 20 }, () => 0), 1000]);
  });

  it('a message that costs more than a burst takes all of it, and no more', () => {
    const { take } = opened();
    expect([take(80), take()]).toEqual([0, 1000]);
  });

  it('others have their own', () => {
    const { take, share } = opened();
    for (let i = 0; i < 30; i += 1) take();
    expect(share.take('q', 1, minute)).toBe(0);
  });
});

it('in no stretch of time is more granted than a burst and the rate for as long', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ after: fc.integer({ min: 0, max: 3_000 }), cost: fc.integer({ min: 1, max: 5 }) }),
        {
          maxLength: 80,
        },
      ),
      (asked) => {
        let now = 0;
        const share = openShare({ perSecond: 2, burst: 10 }, () => now);
        const granted = asked.flatMap(({ after, cost }) => {
          now += after;
          const wait = share.take('p', cost, minute);
          return wait === undefined ? [] : [{ at: now + wait, cost }];
        });
        for (const [first, { at: from }] of granted.entries()) {
          let spent = 0;
          for (const { at, cost } of granted.slice(first)) {
            spent += cost;
            expect(spent).toBeLessThanOrEqual(10 + ((at - from) / 1000) * 2 + 1e-6);
          }
        }
      },
    ),
  );
});
